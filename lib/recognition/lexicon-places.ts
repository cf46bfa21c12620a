/** Words beside or inside places' names. Folded, separated by spaces. */

export const PLACE_PREPOSITIONS =
  'in at from near into outside inside around across throughout toward towards via within to through leaving left visit visited ' +
  'visiting entered entering reached reaching crossed invaded between beyond off along northwards southwards';

/** "the town of X", "the X region". */
export const PLACE_NOUNS =
  'town towns city cities village villages capital port province provinces region regions district districts state states county ' +
  'counties republic oblast prefecture suburb suburbs neighbourhood neighborhood enclave territory settlement hamlet municipality ' +
  'township island islands area outskirts border borders coast shores banks frontier resort commune parish borough governorate ' +
  'emirate kingdom nation country peninsula valley wadi jebel';

export const PLACE_HEADS =
  'lake lac lago mount mt mountain fort ft cape port gulf bay strait straits isle isles san santa santo sao saint st ste los las ' +
  'el la le puerto rio villa ciudad new north south east west upper lower great greater grand point camp bad nizhny veliky kara';

export const PLACE_TAILS =
  'county city town village township borough parish district province region oblast krai state territory prefecture governorate ' +
  'republic peninsula island islands isle isles archipelago atoll reef river creek brook falls lake lakes pond bay harbor harbour ' +
  'gulf sea ocean strait straits channel coast beach shore cape point valley canyon gorge pass plain plains plateau steppe desert ' +
  'forest woods mountain mountains mount hills hill peak ridge range heights springs glacier basin delta swamp marsh marshes ' +
  'wilderness park reservation reserve emirate canton commune corridor highlands lowlands strip suburb junction grove';

export const FACILITIES =
  'street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy freeway expressway turnpike parkway route interstate ' +
  'square plaza airport airfield station terminal bridge tunnel dam canal pier school schools hospital clinic church cathedral ' +
  'mosque temple synagogue chapel monastery cemetery stadium arena hall theatre theater museum library gallery palace castle ' +
  'tower building center centre mall hotel inn restaurant cafe prison jail courthouse base barracks plant refinery mill farm ranch ' +
  'golf zoo garden gardens field fields court trail mosque shrine embassy consulate library refuge sanctuary monument memorial';

export const DIRECTIONS =
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern ' +
  'southeastern southwestern central upper lower mid inner outer downtown greater mainland rural coastal';
