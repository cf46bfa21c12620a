/**
 * Shares out of the Factbook's texts on languages, religions and peoples, as a short list: "Kazakh 53.4%, Russian 30%".
 *
 * The texts are half prose ("Muslim 9.9% (mostly Sunni, in the west), other …; note - …"). A scanner walks over them with
 * the depth of parentheses in hand, splits at top-level commas and semicolons, and takes from each part a name and a
 * percentage; parts that are sentences are dropped. Alternatives turned down: one regular expression for a whole list
 * (breaks at nested parentheses), keeping the text (long, and the Factbook's own wording).
 */

/** More items than these don't fit a card's line; the smallest shares are left out. */
const MAX_ITEMS = 6;
const MAX_WORDS = 5;

/** Where the list ends and remarks, samples and other territories begin. */
const END =
  /\b(notes?|major-language|country comparison|overseas departments?|Qualifications|this mixture|figures for)\b ?[:\d-]?|\|/i;

interface Item {
  name: string;
  share: string;
}

/** @returns undefined where nothing in the text reads as a list. */
export function shares(text: string): string | undefined {
  const list = text
    .replace(/^(notes?( \d)?:[^;|]*?estimates? only;?|total population:|nationals?:|noun:.*?adjective:)\s*/i, '')
    .split(END)[0];
  const items = splitTopLevel(list ?? '')
    .map(itemOf)
    .filter((item) => item !== undefined);
  const named = items.filter((item, index) => items.findIndex((other) => other.name === item.name) === index);
  const withShares = named.filter((item) => item.share !== '');
  if (withShares.length > 0) {
    const main = withShares.filter((item) => !/^(other|others|unspecified|unknown|none of)/i.test(item.name));
    if (main.length === 0) return undefined;
    return main
      .slice(0, MAX_ITEMS)
      .map((item) => `${item.name} ${item.share}%`)
      .join(', ');
  }
  const names = named
    .map((item) => item.name)
    .filter((name) => !/^(other|some|many|various|several|numerous)/i.test(name));
  return names.length === 0 ? undefined : names.slice(0, MAX_ITEMS).join(', ');
}

/** Parts between commas and semicolons outside parentheses, the parentheses left out. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (letter === ',' || letter === ';')) {
      parts.push(part);
      part = '';
    } else if (depth === 0) part += letter;
  }
  return [...parts, part].map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '');
}

function itemOf(part: string): Item | undefined {
  const match =
    /^(.*?)\s*(?:[-–:]\s*)?(?:about |over |approximately |less than |more than |nearly |roughly |almost |up to |an estimated |<\s*)?(\.?\d+(?:\.\d+)?)(?:\s*[-–]\s*\d+(?:\.\d+)?)?\s*%/.exec(
      part,
    );
  const leading = /^(?:about |over )?(\.?\d+(?:\.\d+)?)\s*% (.+)$/.exec(part);
  const name = cleanName(leading?.[2] ?? match?.[1] ?? part);
  if (name === undefined) return undefined;
  const share = Number(leading?.[1] ?? match?.[2] ?? Number.NaN);
  if (share > 100) return undefined;
  return { name, share: Number.isFinite(share) ? String(share) : '' };
}

/** Without "predominantly", "and", "mostly"; undefined where the part is a sentence rather than a name. */
function cleanName(text: string): string | undefined {
  const name = text
    .replace(/^(and|also|mostly|mainly|predominantly|primarily|chiefly|largely|nominally|the|ethnic)\s+/gi, '')
    .replace(/\s*[-–]\s*(official.*|state language.*|national.*)$/i, '')
    .replace(/\s+(NA%|official|and)$/i, '')
    .replace(/[\s:.*"–-]+$/, '')
    .trim();
  const words = name.split(' ').length;
  if (
    name === '' ||
    words > MAX_WORDS ||
    /\d|\b(is|are|was|were|has|have|used|spoken|include|includes|widely|make)\b/.test(name)
  ) {
    return undefined;
  }
  return name.length > 40 ? undefined : name;
}
