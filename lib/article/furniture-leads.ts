/**
 * Beginnings of a block that make it a pointer to something else, an appeal, a credit, or a line of date and byline.
 *
 * Method: a table from the first word to patterns of what has to follow it, each compiled when its word is first met.
 * One pattern of all of them cost more to compile, on a page that has just been opened, than all of the page's text
 * costs to test. Texts are tested in lower case: patterns that ignore case of all scripts are dear to compile too.
 */

import { LETTERS } from './characters.ts';

/** First words, and what follows them up to the beginning of the next alternative. */
const LEADS: readonly (readonly [words: string, follows: string])[] = [
  ['read see watch listen view hear learn', String.raw`\s(?:more|also|next|now|it|here|the full|all)\b`],
  ['find', String.raw` out\s?(?:more|also|next|now|it|here|the full|all)\b`],
  ['readmore seemore seealso viewmore viewall readnext watchnow', ''],
  [
    'more also related',
    String.raw`\s(?:on|from|in|about|at|stories|articles|news|content|coverage|reading|links|topics|posts|great|video)\b|\s*[:|]`,
  ],
  ['see read watch listen download video photo photos picture pictures gallery podcast', String.raw`\s*[:|]`],
  ['in', String.raw` pictures\s*[:|]`],
  ['editor editors', String.raw`(?:['’]?s)? (?:note|pick|choice)s?\s*[:|]`],
  ['don', String.raw`['’]?t miss\b`],
  ['dont', String.raw` miss\b`],
  ['you', String.raw` may also (?:like|be interested)| might (?:also )?like`],
  ['what', String.raw` to read next`],
  ['recommended', String.raw`.{0,30}$`],
  ['continue', ' reading'],
  ['story article', String.raw` continues`],
  ['scroll', String.raw` (?:down|to continue)`],
  ['advertisement advertisment sponsored promoted signup subscribe enlarge', ''],
  ['sign', String.raw`[ -]?up\b`],
  [
    'get receive want',
    String.raw` (?:the |our |all |more |breaking |daily )?(?:latest|best|news|stories|updates|headlines|newsletters?|breaking|access to|in touch|the)\b.{0,90}(?:inbox|newsletter|email|alerts?|stories|updates|subscri|delivered|click|hand-picked|app\b)`,
  ],
  ['like follow find join contact email reach', String.raw`\s(?:us|me|him|her|them|@\S+|our\s\S+)\s(?:on|at|via)\b`],
  ['e', String.raw`-mail\s(?:us|me|him|her|them|\S+(?:\s\S+){0,2})\s(?:on|at|via)\b`],
  ['write', String.raw` to\s(?:(?:us|me|him|her|them)\s(?:on|at|via)\b|\S+(?:\s\S+){0,2}\s(?:at|via)\s\S+@)`],
  ['contact email reach', String.raw`\s\S+(?:\s\S+){0,2}\s(?:at|via)\s\S+@`],
  [
    'follow',
    String.raw`\s.{2,50}\son\s(?:twitter|x\b|facebook|instagram|telegram|linkedin|youtube|tiktok|threads|bluesky|mastodon|social|whatsapp)`,
  ],
  ['follow like share', String.raw` (?:this|us)\b`],
  ['share', String.raw` (?:on|via|story|article)`],
  ['tell', ' us what'],
  ['let', ' us know'],
  ['have', String.raw` (?:a|your|something) (?:tip|say|news|story)`],
  ['got', String.raw` a (?:tip|story|news)`],
  ['do', String.raw` you (?:have|know) (?:a|any|more|something)\b.{0,60}(?:\?|tip|contact|e-?mail)`],
  [
    'this',
    String.raw` (?:story|article|post|report|content|document|material|page|feature) (?:was|is|has been|may|originally|first|contains|appeared)`,
  ],
  ['originally first', ' published'],
  ['update updated published posted', String.raw`\s*(?:at|on|:|by|in)?\s*(?:[^\s.]+\s){0,2}\d`],
  ['posted', String.raw`\s(?:by|in)\s.{2,40}$`],
  ['published', String.raw`\sby\s.{2,40}$`],
  ['last', String.raw` (?:updated|modified)`],
  ['filed', ' under'],
  ['tag tags topic topics category categories source sources', String.raw`\s*:`],
  ['copyright', ''],
  ['c', String.raw`\) ?\d{4}`],
  ['all', ' rights reserved'],
  [
    'image photo picture photograph video graphic illustration images photos pictures photographs videos graphics illustrations',
    String.raw`\s?(?:copyright|credit|caption|source|by|via|:|\d+ of \d+)`,
  ],
  ['imagecaption imagecopyright imagesource imagecredit photocredit photosource', ''],
  ['media', String.raw` (?:playback|caption)`],
  ['getty shutterstock reuters afp epa', String.raw`.{0,40}$`],
  ['ap', String.raw` photo\b.{0,40}$`],
  ['file', ' photo'],
  ['toggle hide', ' caption'],
  ['click', String.raw` (?:here|to|on)\b`],
  ['tap', String.raw` (?:here|to)\b`],
  ['download', String.raw` (?:our|the)\b.{0,40}app`],
  [
    'for',
    String.raw` (?:more|all|the latest)\b.{0,60}(?:click|visit|follow|newsletter|subscribe|check|see|go to|news page|stories like)`,
  ],
  ['to', String.raw` (?:view|watch) this video`],
  ['please', ' enable'],
  ['your', ' browser'],
  ['skip', ' to'],
  ['view', String.raw` (?:comments|archive|gallery)`],
  ['leave', String.raw` a (?:comment|reply)`],
  ['post', String.raw` (?:a )?comment`],
  ['comment comments', String.raw`.{0,20}$`],
  ['print', String.raw`(?: this)?(?: article| page)?$`],
  ['order', ' reprints'],
  ['text', ' size'],
  ['reporting', String.raw` (?:by|from)`],
  ['additional', String.raw` reporting (?:by|from)`],
  ['edited editing compiled written translated story', ' by'],
  ['with', String.raw` (?:files|reporting|additional reporting) (?:from|by)`],
  ['the', String.raw` associated press (?:writer|contributed|reporter)`],
  ['associated', String.raw` press (?:writer|contributed|reporter)`],
  ['contributed', String.raw` to this (?:story|report)`],
  ['our', String.raw` (?:standards|thanks to)`],
  [
    'join',
    String.raw` (?:our|us|the)\b.{0,60}(?:forum|community|newsletter|whatsapp|telegram|channel|conversation|discussion|mailing list)`,
  ],
  ['support', String.raw` (?:our|independent|us)`],
  ['help', ' us'],
  ['become', String.raw` a (?:member|subscriber|patron)`],
  ['log', ' ?in'],
  ['login', ''],
  ['register', String.raw`.{0,30}$`],
  ['already', String.raw` a (?:subscriber|member)`],
  ['buy shop', ' now'],
  ['learn', ' more$'],
  ['copy', ' link'],
  ['citation', ':'],
  ['correction clarification', String.raw`\s*:`],
  ['about', String.raw` (?:the|our) (?:author|writer|company)s?\b`],
  ['by', String.raw`\s.{2,80}$`],
  ['loading', String.raw`\W*$`],
  ['image', String.raw` \d+ of \d+$`],
  ['advert ad image caption close menu search home back next previous arrow', '$'],
  // German, French, Spanish, Portuguese, Italian, Dutch, Russian and others.
  ['mehr', ' zum thema'],
  ['lesen', String.raw` sie (?:auch|mehr|hier|dazu)`],
  ['auch', ' interessant'],
  ['weitere', String.raw` (?:artikel|themen|meldungen)`],
  ['newsletter', ''],
  ['anzeige werbung publicité publicidad publicidade pubblicità advertentie реклама', '$'],
  ['teilen partager compartir', String.raw`(?:\s.{0,20})?$`],
  ['foto bild quelle photo фото источник', String.raw`\s*:`],
  ['lire', String.raw` (?:aussi|également|plus|la suite)`],
  ['à', ' lire aussi'],
  ['voir', ' aussi'],
  ['sur', ' le même sujet'],
  ['abonnez inscrivez', '-vous'],
  ['crédit', ' photo'],
  ['lee leer', String.raw` (?:también|más)`],
  ['ver', ' más'],
  ['le te', ' puede interesar'],
  ['también', ' te puede'],
  ['más', ' información'],
  ['noticias', ' relacionadas'],
  ['suscríbete assine condividi iscriviti compartilhe compartilhar compartilhamento', ''],
  ['você', String.raw` (?:pode|poderá|também pode) gostar`],
  ['leia veja', String.raw` (?:também|mais)`],
  ['saiba', ' mais'],
  ['atenção atençao atencão', String.raw`:\scoment`],
  ['leggi', String.raw` (?:anche|tutto)`],
  ['guarda', ' anche'],
  ['potrebbe', ' interessarti'],
  ['lees', String.raw` (?:ook|meer|verder)`],
  ['meer', String.raw` (?:over|nieuws)`],
  ['deel', ' dit'],
  ['читайте', String.raw` (?:также|по теме|ещё|еще)`],
  ['смотрите', ' также'],
  ['по', String.raw` теме\s*:`],
  ['подписывайтесь подписаться поделиться', ''],
  ['baca', ' juga'],
  ['oku okuyun', String.raw`\s*:`],
  ['devamını', ' oku'],
  ['اقرأ', String.raw` (?:أيضا|المزيد)`],
  ['קרא קראו', String.raw` (?:גם|עוד)`],
  ['por par von di da door автор', String.raw`:?\s[^\s\d!-/:-@].{2,60}$`],
];

const followsOf = new Map<string, string[]>();
for (const [words, follows] of LEADS) {
  for (const word of words.split(' ')) {
    const known = followsOf.get(word);
    if (known) known.push(follows);
    else followsOf.set(word, [follows]);
  }
}
const compiled = new Map<string, RegExp>();

const FIRST_WORD = new RegExp(`[${LETTERS}]+`);
const DIGIT = /\d/;

/** @param lower A block's text in lower case. */
export function leadsElsewhere(lower: string): boolean {
  const first = FIRST_WORD.exec(lower);
  if (!first || (first.index > 0 && DIGIT.test(lower.slice(0, first.index)))) return false;
  const [word] = first;
  const follows = followsOf.get(word);
  if (!follows) return false;
  let pattern = compiled.get(word);
  if (!pattern) {
    pattern = new RegExp(`(?:${follows.join('|')})`, 'y');
    compiled.set(word, pattern);
  }
  pattern.lastIndex = first.index + word.length;
  return pattern.test(lower);
}
