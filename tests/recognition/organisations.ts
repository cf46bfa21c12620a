/** Names of places inside names of organisations, and organisations of the dataset. */
import type { Passage } from './passage.ts';

export const ORGANISATIONS: readonly Passage[] = [
  {
    name: 'research institute',
    text: 'She works at the {Kazak National Research Institute|n} as a coordinator.',
    date: '2004-09-14',
  },
  { name: 'university of', text: 'The {University of Georgia|n} gave him a degree.' },
  { name: 'university after the name', text: '{Boston University|n} raised its fees.' },
  { name: 'bank of', text: 'The {Bank of China|n} lent the money.' },
  { name: 'newspaper', text: 'He told the {Washington Post|n} that he was tired.' },
  { name: 'newspaper with city', text: 'The {Los Angeles Times|n} reported it first.' },
  { name: 'company', text: '{Houston Natural Gas Corp|n} sold the pipe.' },
  { name: 'airline', text: '{Kenya Airways|n} cancelled six flights.' },
  { name: 'club', text: '{Manchester United|n} lost again.' },
  { name: 'party', text: 'The {Scottish National Party|n} met in {Perth|p:}.' },
  { name: 'CIS', text: 'Leaders of the {CIS|g:} met in {Minsk|p:Minsk/BY}.', date: '2004-09-14' },
  { name: 'armed group', text: 'The outlawed {Islamic Movement of Uzbekistan|g:} was blamed.', date: '2004-09-14' },
  { name: 'a building for its government', text: 'The {Kremlin|g:} said nothing about {Minsk|p:Minsk/BY}.' },
  { name: 'the building itself', text: 'They met in the {Kremlin|p:Kremlin} on Monday.' },
  { name: 'the union, not the town of Eu', text: 'The {EU|g:European Union} sent monitors to {Georgia|p:Georgia/GE}.' },
  { name: 'UN', text: 'The {UN|g:} sent grain to {Eritrea|p:Eritrea/ER}.' },
  { name: 'NATO', text: '{NATO|g:} ministers met in {Brussels|p:Brussels/BE}.' },
  { name: 'European Union', text: 'The {European Union|g:} opened talks with {Serbia|p:Serbia/RS}.' },
  { name: 'OSCE', text: 'Monitors of the {OSCE|g:} counted votes in {Kyrgyzstan|p:Kyrgyzstan/KG}.' },
  { name: 'World Bank', text: 'The {World Bank|g:} paid for the dam in {Tajikistan|p:Tajikistan/TJ}.' },
  { name: 'not a village called Of', text: 'Of all the roads this is the best.' },
  { name: 'not the town Nato', text: 'A spokesman for {NATO|g:} said no.' },
  { name: 'a street is a place, but not the city', text: 'The shop on {Madrid Street|p:?} burned.' },
  {
    name: 'letters of an armed group far from its country',
    text: 'The patient left the ICU of the clinic in {Windhoek|p:Windhoek/NA}.',
  },
];
