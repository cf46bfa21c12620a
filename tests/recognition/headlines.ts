/** Datelines, headlines in title case and in capitals, lines that are no sentences. */
import type { Passage } from './passage.ts';

export const HEADLINES: readonly Passage[] = [
  { name: 'dateline with date', text: '{TASHKENT|p:Tashkent/UZ}, Sept 14 – Prices rose again, traders said.' },
  { name: 'dateline with agency', text: '{PARIS|p:Paris/FR} (Reuters) - Shares fell on Friday.' },
  {
    name: 'dateline with country',
    text: '{BISHKEK|p:Bishkek/KG}, {Kyrgyzstan|p:Kyrgyzstan/KG} — The airport reopened.',
  },
  {
    name: 'title-case headline',
    text: '{Kazakstan|p:Kazakhstan/KZ} Tightens Border Controls After Attacks\n\nThe ministry gave no details.',
    date: '2004-09-14',
  },
  {
    name: 'title case makes no towns',
    text: 'Reading Books Every Day May Help Many People Sleep Better\n\nResearchers asked 400 people.',
  },
  { name: 'headline in capitals', text: 'FLOODS IN {PAKISTAN|p:Pakistan/PK} KILL DOZENS MORE\n\nRain goes on.' },
  { name: 'no towns in capitals', text: 'NICE WEATHER FOR MOBILE READING THIS WEEK\n\nThe sun will shine.' },
  {
    name: 'month and weekday',
    text: 'In March and in May the court met on Fridays, and on Sunday in {Minsk|p:Minsk/BY}.',
  },
  { name: 'ordinary word first', text: 'Reading takes time. Mobile phones ring. Nice people wait.' },
  { name: 'byline', text: 'By Sarah Whitfield\n\nSnow closed roads in {Erzurum|p:Erzurum/TR}.' },
  { name: 'question', text: 'Who governs {Crimea|p:} now?' },
  { name: 'quotation', text: '“{Tajikistan|p:Tajikistan/TJ} needs roads,” she said.' },
  { name: 'bulleted lines', text: '- {Belarus|p:Belarus/BY}\n- {Moldova|p:Moldova/MD}\n- {Ukraine|p:Ukraine/UA}' },
  { name: 'slash', text: 'The trains {Minsk|p:Minsk/BY}/{Vilnius|p:Vilnius/LT} run again.' },
  { name: 'semicolons', text: 'Our offices are in {Lisbon|p:Lisbon/PT}; {Vienna|p:Vienna/AT}; {Prague|p:Prague/CZ}.' },
  { name: 'footnote mark', text: 'Growth in {Vietnam|p:Vietnam/VN}[3] slowed.' },
  { name: 'no space after full stop', text: 'He left {Cairo|p:Cairo/EG}.Then he rested.' },
  { name: 'number and country', text: 'In 2011 {Libya|p:Libya/LY} had 6 million people.' },
  { name: 'dash instead of comma', text: 'The port — {Odessa|p:} — was closed.', date: '2014-05-02' },
  { name: 'score line', text: '{Brazil|p:Brazil/BR} 2, {Croatia|p:Croatia/HR} 1' },
];
