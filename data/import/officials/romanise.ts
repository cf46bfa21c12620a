/**
 * Labels in other scripts: Cyrillic, Greek, Georgian and Hangul are romanised letter by letter (tables after the
 * practice of the BGN/PCGN and, for Korean, the Revised Romanization without its sound changes). Arabic and Hebrew
 * leave vowels out and Chinese characters have no letters: such names stay as they are, and no text in English finds
 * them.
 */

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'w',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ќ: 'kj',
  ѓ: 'gj',
  џ: 'dz',
  ѕ: 'dz',
  ә: 'a',
  ғ: 'gh',
  қ: 'q',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
  ҳ: 'h',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  ა: 'a',
  ბ: 'b',
  გ: 'g',
  დ: 'd',
  ე: 'e',
  ვ: 'v',
  ზ: 'z',
  თ: 't',
  ი: 'i',
  კ: 'k',
  ლ: 'l',
  მ: 'm',
  ნ: 'n',
  ო: 'o',
  პ: 'p',
  ჟ: 'zh',
  რ: 'r',
  ს: 's',
  ტ: 't',
  უ: 'u',
  ფ: 'p',
  ქ: 'k',
  ღ: 'gh',
  ყ: 'q',
  შ: 'sh',
  ჩ: 'ch',
  ც: 'ts',
  ძ: 'dz',
  წ: 'ts',
  ჭ: 'ch',
  ხ: 'kh',
  ჯ: 'j',
  ჰ: 'h',
};
/** Belarusian and Ukrainian г is h. */
const H_COUNTRIES = /^(BY|UA)$/;

const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const VOWELS = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
];
const FINALS = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  'h',
];
/** Family names as Koreans write them, not as the table would. */
const FAMILIES: Record<string, string> = {
  김: 'Kim',
  이: 'Lee',
  박: 'Park',
  최: 'Choi',
  정: 'Chung',
  조: 'Cho',
  강: 'Kang',
  윤: 'Yoon',
  장: 'Chang',
  임: 'Lim',
  한: 'Han',
  오: 'Oh',
  신: 'Shin',
  권: 'Kwon',
  황: 'Hwang',
  송: 'Song',
  류: 'Ryu',
  홍: 'Hong',
};

const PATRONYMIC = /(ovich|evich|avich|yevich|yovich|ovych|evych|ich|ovna|evna|awna|ivna|ichna|vna)$/;

/** The name in Latin letters, given name first (Korean: family name first), or undefined where that can't be done. */
export function romanise(label: string, country: string): string | undefined {
  if (/[가-힣]/.test(label)) return hangul(label);
  const letters = label.normalize('NFC');
  if (!/^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\s,.\-’'()]+$/u.test(letters)) return undefined;
  const words = (letters.includes(',') ? letters.split(/,\s*/).reverse().join(' ') : letters)
    .split(/\s+/)
    .map((word) => oneWord(word, country));
  const plain = words.filter((word) => word !== '');
  const [first = '', second = '', third = ''] = plain;
  if (plain.length === 3 && PATRONYMIC.test(third)) return `${second} ${first}`;
  if (plain.length === 3 && PATRONYMIC.test(second)) return `${first} ${third}`;
  return plain.join(' ');
}

function oneWord(word: string, country: string): string {
  const latin = [
    ...word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0301\u0308](?=.)/g, '')
      .normalize('NFC'),
  ]
    .map((letter) =>
      letter === 'г' && H_COUNTRIES.test(country)
        ? 'h'
        : (LETTERS[letter] ?? LETTERS[letter.normalize('NFD')[0] ?? ''] ?? (/[-’']/.test(letter) ? letter : '')),
    )
    .join('');
  return latin.replace(/(^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function hangul(label: string): string | undefined {
  const syllables = [...label.replace(/\s/g, '')];
  if (syllables.length < 2 || syllables.length > 4 || !syllables.every((s) => /[가-힣]/.test(s))) return undefined;
  const [family = '', ...given] = syllables;
  return `${FAMILIES[family] ?? capital(sound(family))} ${capital(given.map(sound).join('-'))}`;
}

function sound(s: string): string {
  const code = s.charCodeAt(0) - 0xac00;
  return `${INITIALS[Math.floor(code / 588)]}${VOWELS[Math.floor((code % 588) / 28)]}${FINALS[code % 28]}`;
}

function capital(s: string): string {
  return (s[0] ?? '').toUpperCase() + s.slice(1);
}
