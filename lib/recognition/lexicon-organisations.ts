/** Last and first words of organisations' names. Folded, separated by spaces. */

export const ORGANISATION_TAILS =
  'inc corp corporation co company companies ltd limited plc llc llp gmbh ag sa nv spa holdings group partners associates ' +
  'enterprises industries systems technologies technology motors airlines airways air railways railway petroleum oil gas energy ' +
  'power electric steel bank bancorp insurance capital fund funds trust securities exchange markets stores foods pharmaceuticals ' +
  'university college institute academy school schools center centre laboratory laboratories hospital clinic foundation ministry ' +
  'department dept office bureau agency authority administration commission committee council board court tribunal parliament ' +
  'congress senate assembly house cabinet government police force forces army navy guard command corps party front movement union ' +
  'alliance league federation confederation association society organisation organization club network coalition brigade brigades ' +
  'service services times post tribune herald gazette journal news daily press telegraph guardian observer star sun mail chronicle ' +
  'globe examiner inquirer sentinel courier dispatch record register monitor review magazine weekly today standard mirror radio ' +
  'television tv broadcasting channel studios pictures records entertainment united rovers wanderers athletic fc afc cf hotspur ' +
  'albion rangers cup open championship championships games olympics festival awards prize museum library orchestra philharmonic ' +
  'church ministries chamber district division unit team initiative project program programme forum summit conference treaty ' +
  'agreement accord pact act bill law project protocol convention constitution declaration policy strategy studies';

/** "X of PLACE" is no place. */
export const ORGANISATION_HEADS =
  'university bank ministry institute college academy school department bureau commission committee council board court chamber ' +
  'church diocese archdiocese bishop federation association society union league republic kingdom parliament congress senate ' +
  'assembly house government party movement front army national international royal federal central supreme confederation ' +
  'organisation organization duke earl prince princess duchess battle treaty museum daily times radio voice people peoples';
