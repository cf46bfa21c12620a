/** Demonyms: adjectives, nouns, hyphenated pairs, and words that only look like them. */
import type { Passage } from './passage.ts';

export const PEOPLES: readonly Passage[] = [
  { name: 'adjective', text: 'An {Uzbek|d:UZ} trader sold melons.' },
  { name: 'plural noun', text: 'The {Uzbeks|d:UZ} protested.' },
  { name: 'old spelling', text: '{Kazak|d:KZ} police found the hideout.', date: '2004-09-14' },
  { name: 'hyphenated pair', text: 'The {Uzbek|d:UZ}-{Afghan|d:AF} border is long.' },
  { name: 'same word for people and adjective', text: '{Kyrgyz|d:KG} herders moved north.' },
  { name: 'noun unlike the adjective', text: 'A {Swede|d:SE} and a {Dane|d:DK} shared the prize.' },
  { name: 'the Azerbaijani capital', text: 'They met in the {Azerbaijani|d:AZ} capital {Baku|p:Baku/AZ}.' },
  { name: 'American', text: 'Three {Americans|d:US} and two {Canadians|d:CA} were freed.' },
  { name: 'British', text: '{British|d:GB} soldiers left {Basra|p:Basra/IQ}.' },
  { name: 'French', text: 'The {French|d:FR} delegation left early.' },
  { name: 'polish is a verb', text: 'They polish shoes at the station.' },
  { name: 'turkey is a bird', text: 'We ate turkey and drank tea.' },
  { name: 'Dutch', text: '{Dutch|d:NL} farmers blocked roads near {Utrecht|p:Utrecht/NL}.' },
  { name: 'Iraqis', text: '{Iraqis|d:IQ} voted for the first time.' },
];
