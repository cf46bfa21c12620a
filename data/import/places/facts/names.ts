/** Names out of the Factbook's texts: short form, long form, former names, capital, government type, borders. */

/** "conventional long form: Republic of Kazakhstan conventional short form: …" → one labelled part, "" for "none". */
export function labelled(text: string, label: string): string {
  const next =
    'conventional (?:long|short) form|local (?:long|short) form|former|abbreviation|etymology|note|geographic coordinates|time difference|daylight saving time|time zone note|see ';
  const match = new RegExp(`(?:^|[ |])${label}: ?(.*?)(?=\\s*\\|| (?:${next})\\b ?[:-]?|;|$)`).exec(text);
  const value = (match?.[1] ?? '').replace(/\s*\([^)]*\)?/g, '').trim();
  return /^(none|NA|na|formerly)\b/.test(value) ? '' : value;
}

export function capital(text: string): string {
  const value = capitalWords(text).replace(/ in Romanian.*|:$/, '');
  return /^(UTC|time )|[\d:+]/.test(value) ? '' : value;
}

function capitalWords(text: string): string {
  if (text.includes('geographic coordinates') || text.startsWith('name:')) return labelled(text, 'name');
  const value = text.replace(/\s*(\(|;|,|note\b|\|| - ).*$/, '').trim();
  return /^(none|NA|the )/i.test(value) || value.length > 40 ? '' : value;
}

/** The words of the type, without remarks: "federal republic (formally a confederation)" → "federal republic". */
export function governmentType(text: string): string {
  const value = text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/ in name, .*$/, '')
    .replace(
      /\s*(;|\||:|\bnote\b| - |, (?:with|in|under which|which|formerly|similar|but|based|having|adopted)\b).*$/,
      '',
    )
    .trim();
  return /^(NA|none|see|the|legal)\b|does not/.test(value) || value.length > 70 ? '' : value.replace(/[,.]$/, '');
}

/** "border countries (5): China 1,765 km; Kyrgyzstan 1,212 km" → "China 1,765 km, Kyrgyzstan 1,212 km". */
export function borders(text: string): string {
  const list = text
    .replace(/\([^)]*\)/g, '')
    .replace(/^.*?(?:border countries\s*:|total[;:,]|^[\d,.]+ km(?: total)?;)/, '')
    .replace(/\b(?:note|regional borders|metropolitan France|maritime|mainland)\b.*$/, '');
  const parts = [...list.matchAll(/([A-Z][\p{L}'. -]*?(?:, [A-Z][\p{L}'. ]*?)?) ([\d,]+(?:\.\d+)?) km/gu)];
  return parts
    .filter(([, name]) => !/^(Total|Land)/i.test(name ?? ''))
    .map(([, name, length]) => `${name} ${withCommas(length ?? '')} km`)
    .sort()
    .join(', ');
}

function withCommas(digits: string): string {
  return digits.replaceAll(',', '').replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/**
 * The newest editions have lost their accented letters ("Bras lia"). Where such a text agrees with the last whole name
 * in all other letters, that name still holds.
 */
export function repaired(value: string, last: string | undefined): string | undefined {
  if (last === undefined || value === last) return value;
  const pattern = value
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(' ', '.{0,2}')
    .concat('.{0,2}');
  const plain = last.normalize('NFKD').replace(/\p{M}/gu, '');
  if (new RegExp(`^${pattern}$`, 'u').test(plain) && value.length <= plain.length) return last;
  return value;
}

/** Whether accented letters are missing: "Yaound ", "R publique d mocratique". */
export function looksBroken(value: string): boolean {
  return (
    /\p{Ll} \p{Ll}{2,}(?: |$)/u.test(value.replace(/ (?:of|the|and|da|de|del|do|la|es|al|el|is)(?= )/g, '')) ||
    value.endsWith(' ')
  );
}
