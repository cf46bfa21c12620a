/** Words beside persons' names. Folded (lower case, no dots), separated by spaces. */

export const HONORIFICS =
  'mr mrs ms miss mister madam madame monsieur sir dame lord lady dr doctor prof professor rev reverend father sister brother ' +
  'pope saint sheikh shaikh imam mullah maulana ayatollah rabbi bishop archbishop cardinal pastor monsignor patriarch dalai hajji ' +
  'haji sri shri smt don dona herr frau comrade datuk tan tengku';

export const OFFICES =
  'president presidents minister ministers premier chancellor king queen prince princess emperor empress sultan emir crown ' +
  'governor governors mayor mayors senator senators sen rep reps representative congressman congresswoman congressmen lawmaker ' +
  'legislator deputy vice speaker secretary undersecretary ambassador envoy consul attorney prosecutor procurator judge justice ' +
  'magistrate chairman chairwoman chairperson chair commissioner councillor councilman councilwoman councilor alderman sheriff ' +
  'chief head leader leaders spokesman spokeswoman spokesperson official officials director president-elect incumbent dictator ' +
  'ruler politician statesman mp mps mep gov pm fm taoiseach akim hakim khan warlord commander candidate nominee aide adviser ' +
  'advisor negotiator diplomat delegate superintendent clerk treasurer comptroller ombudsman inspector pres regent viceroy ' +
  'secretary-general lieutenant-governor selectman trustee tsar czar nominee caretaker interim acting former ex';

export const MILITARY =
  'gen general col colonel lt lieutenant sgt sergeant capt captain maj major cpl corporal pvt private brig brigadier adm admiral ' +
  'cmdr commodore marshal constable detective officer trooper deputy agent commandant lance cadet pilot cosmonaut astronaut';

export const PROFESSIONS =
  'analyst analysts expert economist historian scientist researcher author writer novelist poet journalist reporter editor ' +
  'correspondent columnist photographer filmmaker producer actor actress singer musician composer rapper comedian artist painter ' +
  'designer architect engineer lawyer attorney solicitor barrister activist campaigner dissident cleric scholar lecturer teacher ' +
  'principal headteacher dean physician surgeon nurse paramedic farmer fisherman businessman businesswoman entrepreneur banker ' +
  'investor trader broker founder co-founder owner manager executive coordinator spokesperson strategist consultant psychologist ' +
  'sociologist biologist coach striker midfielder defender goalkeeper quarterback pitcher batsman bowler captain skipper golfer ' +
  'boxer swimmer cyclist sprinter player guitarist drummer bassist vocalist billionaire tycoon magnate student resident victim ' +
  'suspect defendant witness neighbour neighbor veteran pensioner shopkeeper driver widow widower';

export const KIN =
  'son sons daughter daughters wife husband father mother brother brothers sister sisters uncle aunt nephew niece cousin ' +
  'grandfather grandmother grandson granddaughter widow fiance fiancee girlfriend boyfriend partner';

export const SPEECH =
  'said says say told tells added adds asked stated explained noted argued claimed announced insisted warned replied wrote ' +
  'recalled admitted denied declared commented remarked believes thinks suggested confirmed acknowledged complained joked ' +
  'testified resigned died born married arrested sentenced convicted elected appointed nominated sworn met visited';

/** Small words inside persons' names. */
export const PARTICLES =
  'bin ibn ben bint al el ul ur ud abu abdul abd von van der den de del della di da dos das do du la le ter ten zu y e al- el- san';
