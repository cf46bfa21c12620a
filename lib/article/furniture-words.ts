/**
 * Wording of page furniture: lines that publishing systems and editors put into or after an article's text. Each
 * pattern needs a whole short block, or its beginning; a paragraph of the article that happens to hold such words
 * stays. English first, then the commonest of other languages.
 */

/** Beginnings of a block that make it a pointer to something else, an appeal, or a credit. */
const LEAD =
  /^(?:[\p{P}\p{S}\s]*)(?:(?:read|see|watch|listen|view|hear|learn|find out)\s?(?:more|also|next|now|it|here|the full|all)\b|(?:more|also|related)\s?(?:on|from|in|about|at|stories|articles|news|content|coverage|reading|links|topics|posts|great|video)\b|related\s*[:|]|more\s*[:|]|also\s*[:|]|(?:see|read|watch|listen|download|video|photos?|pictures?|gallery|in pictures|podcast|editor'?s? (?:note|pick|choice)s?)\s*[:|]|don'?t miss\b|you may also (?:like|be interested)|you might (?:also )?like|what to read next|recommended\b.{0,30}$|continue reading|story continues|article continues|scroll (?:down|to continue)|advertise?ment\b|sponsored\b|promoted\b|sign[ -]?up\b|subscribe\b|(?:get|receive|want) (?:the |our |all |more |breaking |daily )?(?:latest|best|news|stories|updates|headlines|newsletters?|breaking|access to|in touch|the)\b.{0,90}(?:inbox|newsletter|email|alerts?|stories|updates|subscri|delivered|click|hand-picked|app\b)|(?:like|follow|find|join|contact|email|e-mail|write to|reach)\s(?:us|me|him|her|them|@\S+|our\s\S+)\s(?:on|at|via)\b|(?:contact|email|e-mail|write to|reach)\s\S+(?:\s\S+){0,2}\s(?:at|via)\s\S+@|follow\s.{2,50}\son\s(?:twitter|x\b|facebook|instagram|telegram|linkedin|youtube|tiktok|threads|bluesky|mastodon|social|whatsapp)|(?:follow|like|share) (?:this|us)\b|share (?:this|on|via|story|article)|tell us what|let us know|have (?:a|your|something) (?:tip|say|news|story)|got a (?:tip|story|news)|do you (?:have|know) (?:a|any|more|something)\b.{0,60}(?:\?|tip|contact|e-?mail)|this (?:story|article|post|report|content|document|material|page|feature) (?:was|is|has been|may|originally|first|contains|appeared)|(?:originally|first) published|(?:updated?|published|posted)\s*(?:at|on|:|by|in)?\s*(?:[^\s.]+\s){0,2}\d|posted\s(?:by|in)\s.{2,40}$|published\sby\s.{2,40}$|last (?:updated|modified)|filed under|tags?\s*:|topics?\s*:|categor(?:y|ies)\s*:|sources?\s*:|copyright\b|©|\(c\) ?\d{4}|all rights reserved|(?:image|photo|picture|photograph|video|file photo|graphic|illustration)s?\s?(?:copyright|credit|caption|source|by|via|:|\d+ of \d+)|media (?:playback|caption)|(?:getty|shutterstock|reuters|ap photo|afp|epa)\b.{0,40}$|file photo\b|enlarge\b|toggle caption|hide caption|click (?:here|to|on)\b|tap (?:here|to)\b|download (?:our|the)\b.{0,40}app|for (?:more|all|the latest)\b.{0,60}(?:click|visit|follow|newsletter|subscribe|check|see|go to|news page|stories like)|to (?:view|watch) this video|please enable|your browser|skip to|view (?:comments|archive|gallery|all)|leave a (?:comment|reply)|post (?:a )?comment|comments?\b.{0,20}$|print(?: this)?(?: article| page)?$|order reprints|text size|(?:additional )?reporting (?:by|from)|(?:edited|editing|compiled|written|translated|story) by|with (?:files|reporting|additional reporting) (?:from|by)|(?:the )?associated press (?:writer|contributed|reporter)|contributed to this (?:story|report)|our (?:standards|thanks to)|join (?:our|us|the)\b.{0,60}(?:forum|community|newsletter|whatsapp|telegram|channel|conversation|discussion|mailing list)|support (?:our|independent|us)|help us\b|become a (?:member|subscriber|patron)|log ?in\b|register\b.{0,30}$|already a (?:subscriber|member)|buy now|shop now|learn more$|copy link|citation:|correction\s*:|clarification\s*:|about (?:the|our) (?:author|writer|company)s?\b)/iu;

/** The same in German, French, Spanish, Portuguese, Italian, Dutch, Russian and others. */
const LEAD_OTHER =
  /^(?:[\p{P}\p{S}\s]*)(?:mehr zum thema|lesen sie (?:auch|mehr|hier)|lesen sie dazu|auch interessant|weitere (?:artikel|themen|meldungen)|newsletter\b|anzeige$|werbung$|teilen\b.{0,20}$|foto\s*:|bild\s*:|quelle\s*:|lire (?:aussi|également|plus|la suite)|à lire aussi|voir aussi|sur le même sujet|publicité$|partager\b.{0,20}$|abonnez-vous|inscrivez-vous|photo\s*:|crédit photo|leer? (?:también|más)|lee (?:también|más)|ver más|le puede interesar|te puede interesar|también te puede|más información|noticias relacionadas|publicidad$|compartir\b.{0,20}$|suscríbete|foto\s*:|você (?:pode|poderá|também pode) gostar|leia (?:também|mais)|veja (?:também|mais)|saiba mais|compartilh|publicidade$|assine\b|aten[çc][ãa]o:\scoment|leggi (?:anche|tutto)|guarda anche|potrebbe interessarti|condividi|pubblicità$|iscriviti|lees (?:ook|meer|verder)|meer (?:over|nieuws)|advertentie$|deel dit|читайте (?:также|по теме|ещё|еще)|смотрите также|по теме\s*:|подпис(?:ывайтесь|аться)|поделиться|реклама$|фото\s*:|источник\s*:|baca juga|oku(?:yun)?\s*:|devamını oku|اقرأ (?:أيضا|المزيد)|קראו? (?:גם|עוד))/iu;

/** Whole short lines that only tell time, date, byline or a control. */
const WHOLE =
  /^(?:by\s.{2,80}|(?:por|par|von|di|da|door|автор:?)\s\p{Lu}.{2,60}|\d+\s(?:min(?:ute)?s?|hours?|days?|weeks?) (?:ago|read)|\d+ ?(?:comments?|shares?|likes?|views?)|(?:whatsapp|facebook|twitter|x|linkedin|reddit|email|e-mail|pinterest|pint|print|telegram|copy link|share|tweet|save|baixar|messenger|flipboard|pocket|instagram|youtube|tiktok|\s|[,|·•/])+|advert|ad|image \d+ of \d+|image|caption|close|menu|search|home|back|next|previous|loading\W*|arrow|\d+ ?\/ ?\d+|[\d\s:.,/|–-]+(?:am|pm|[ap]\.m\.)?(?:\s[A-Z]{2,4})?)$/iu;

/** What makes a block furniture wherever in it it stands. */
const ANYWHERE =
  /\ball rights reserved\b|\bdelivered (?:straight )?to your inbox\b|\bsubscribe (?:now|today)\b|\bclick here for more information\b/i;

/** A line that reads like a pointer, an appeal, a credit or a control rather than a sentence of the article. */
export function wordedAsFurniture(text: string): boolean {
  if (text.length > 320) return false;
  return ANYWHERE.test(text) || WHOLE.test(text) || LEAD.test(text) || LEAD_OTHER.test(text);
}

/** Photo credits at the end of a line: "(Image: Getty)", "REUTERS/Some Name", "— AP Photo". */
const CREDIT =
  /(?:\((?:image|photo|picture|pic|foto|bild|credit|file|ap photo|reuters|afp|getty)\b[^)]{0,80}\)|\b(?:photo(?:graph)?|image|picture)s? (?:by|credit|courtesy)\b.{0,60}|\bgetty images\)?|\bshutterstock\)?|reuters\/\p{Lu}.{2,40}|\(ap photo.{0,60}\)|\bap photo\b.{0,50}|— picture by .{2,40}|via getty.{0,20}|\((?:[\p{L}. -]+\/)+[\p{L}. -]+\)|\/ ?(?:ap|afp|reuters|getty)(?: file| images| photo)?)\W*$/iu;

export function endsWithCredit(text: string): boolean {
  return text.length < 600 && CREDIT.test(text);
}

/** Consent walls and legal notices: what a cookie dialog says, in the languages it is met in. */
const CONSENT =
  /\b(?:cookies?|gdpr|consent|personal data|legitimate interests?|our partners|privacy (?:policy|notice|settings)|opt[ -]out|vendors?|datenschutz|einwilligung|données personnelles|datos personales|dati personali|персональны[ехм]\w* данны\w*)/giu;

/** Share of the words of a text that talk of consent: above 0.02 no news text. */
export function consentDensity(text: string): number {
  const hits = text.match(CONSENT)?.length ?? 0;
  return hits / Math.max(1, text.length / 6);
}
