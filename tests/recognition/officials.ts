/** Officials and roles, as of a date. */
import type { Passage } from './passage.ts';

const NAZARBAYEV = 'o:Nursultan Nazarbayev';

export const OFFICIALS: readonly Passage[] = [
  {
    name: 'president, other spelling',
    text: 'President {Nursultan Nazarbaev|o:Nursultan Nazarbayev} called for calm.',
    date: '2004-09-14',
  },
  {
    name: 'surname after the full name',
    text: `{Nursultan Nazarbaev|${NAZARBAYEV}} spoke first. Later {Nazarbaev|${NAZARBAYEV}} left.`,
    date: '2004-09-14',
  },
  {
    name: 'surname before the full name',
    text: `{Nazarbaev|${NAZARBAYEV}} Urges Calm In Speech To Parliament\n\nPresident {Nursultan Nazarbaev|${NAZARBAYEV}} spoke.`,
    date: '2004-09-14',
  },
  {
    name: 'title and surname',
    text: 'President {Karimov|o:Islam Karimov} of {Uzbekistan|p:Uzbekistan/UZ} refused.',
    date: '2004-09-14',
  },
  {
    name: 'introduced by the text',
    text: 'Security ministry official {Vladimir Bozhko|o:} told the meeting. According to {Bozhko|o:}, all is well in {Kazakstan|p:Kazakhstan/KZ}.',
    date: '2004-09-14',
  },
  {
    name: 'unknown official',
    text: 'Deputy interior minister {Bakyt Sarymsakov-Uulu|o:} denied it.',
    date: '2004-09-14',
  },
  {
    name: 'title after the name',
    text: '{Igor Ivanov|o:Igor Ivanov}, the {Russian|d:RU} foreign minister, arrived.',
    date: '2002-05-01',
  },
  {
    name: 'prosecutor general without a name',
    text: '{Uzbekistan|p:Uzbekistan/UZ}’s {prosecutor general|r:} said the suspects had confessed.',
    date: '2004-09-14',
  },
  {
    name: 'the Kazak prime minister',
    text: 'The {Kazak|d:KZ} {prime minister|r:Daniyal Akhmetov} signed the decree.',
    date: '2004-09-14',
  },
  {
    name: 'president of a country by its name',
    text: 'The {president|r:Vladimir Putin} of {Russia|p:Russia/RU} thanked them.',
    date: '2004-09-14',
  },
  {
    name: 'the same words at another date',
    text: 'The {Russian|d:RU} {president|r:Boris Yeltsin} thanked them.',
    date: '1996-09-14',
  },
  {
    name: 'prime minister of Britain',
    text: 'The {British|d:GB} {prime minister|r:Tony Blair} flew home.',
    date: '2004-09-14',
  },
  {
    name: 'prime minister of Britain later',
    text: 'The {British|d:GB} {prime minister|r:David Cameron} flew home.',
    date: '2013-09-14',
  },
  { name: 'chancellor', text: 'The {German|d:DE} {chancellor|r:Angela Merkel} welcomed the deal.', date: '2010-03-02' },
  {
    name: 'US president by surname',
    text: '{Obama|o:Barack Obama} and {Medvedev|o:Dmitry Medvedev} signed in {Prague|p:Prague/CZ}.',
    date: '2010-04-08',
  },
  {
    name: 'secretary of state',
    text: '{U.S.|p:United States/US} Secretary of State {John Kerry|o:John Kerry} landed in {Astana|p:Astana/KZ}.',
    date: '2015-11-02',
  },
  {
    name: 'former president',
    text: 'Former {Georgian|d:GE} president {Eduard Shevardnadze|o:Eduard Shevardnadze} died.',
    date: '2014-07-07',
  },
  {
    name: 'secretary-general',
    text: '{UN|g:} Secretary-General {Kofi Annan|o:Kofi Annan} spoke in {Geneva|p:Geneva/CH}.',
    date: '2003-02-02',
  },
  {
    name: 'family name first',
    text: '{Chinese|d:CN} President {Hu Jintao|o:Hu Jintao} visited {Astana|p:Astana/KZ}. {Hu|o:Hu Jintao} stayed two days.',
    date: '2005-07-04',
  },
  {
    name: 'Korean hyphen',
    text: '{South Korean|d:KR} President {Lee Myung-bak|o:Lee Myung-bak} apologised.',
    date: '2010-05-05',
  },
  {
    name: 'another person with the same family name',
    text: 'The {South Korean|d:KR} lawyer {Lee Sung-kyung|n} apologised.',
    date: '2010-05-05',
  },
  {
    name: 'Arabic particle',
    text: '{Syria|p:Syria/SY}’s President {Bashar al-Assad|o:Bashar al-Assad} denied it. {Assad|o:Bashar al-Assad} blamed others.',
    date: '2012-05-05',
  },
  { name: 'transliteration', text: '{Libyan|d:LY} leader {Muammar Gaddafi|o:} vowed to stay.', date: '2011-03-01' },
  { name: 'monarch', text: 'King {Abdullah II|o:} of {Jordan|p:Jordan/JO} received them.', date: '2006-06-01' },
  {
    name: 'mayor',
    text: 'The mayor of {London|p:London/GB}, {Boris Johnson|o:Boris Johnson}, rode a bicycle.',
    date: '2011-06-01',
  },
  {
    name: 'two officials',
    text: '{Vladimir Putin|o:Vladimir Putin} met {Tony Blair|o:Tony Blair} in {Moscow|p:Moscow/RU}.',
    date: '2003-04-29',
  },
  {
    name: 'a name that only resembles',
    text: 'The dentist {Vladimir Putrin|n} opened a practice.',
    date: '2003-04-29',
  },
  {
    name: 'common name without an office',
    text: 'The baker {John Smith|n} sold bread in {Leeds|p:Leeds/GB}.',
    date: '2003-04-29',
  },
  { name: 'spokesman', text: 'Foreign ministry spokesman {Ilyas Omarov|o:} declined to comment.', date: '2004-09-14' },
  { name: 'police chief', text: 'Police chief {Omurbek Suvanaliev|o:} resigned.', date: '2005-04-01' },
  {
    name: 'coordinator is no office',
    text: '{Andrei Chebotaryov|n}, coordinator of the {Kazak National Research Institute|n}, disagreed.',
    date: '2004-09-14',
  },
  {
    name: 'role with no holder in the article',
    text: 'The court asked for the {Kyrgyz|d:KG} {interior minister|r:} to come.',
    date: '2004-09-14',
  },
  { name: 'company president', text: 'Company president {Harold Finch-Olsen|n} sold his shares.', date: '2004-09-14' },
  { name: 'no role in the plural', text: 'Ministers and presidents came to {Almaty|p:Almaty/KZ}.', date: '2004-09-14' },
  {
    name: 'mononym-like surname with title',
    text: 'Prime Minister {Erdogan|o:Recep Tayyip Erdoğan} spoke in {Ankara|p:Ankara/TR}.',
    date: '2005-04-01',
  },
  {
    name: 'the president, after his name',
    text: 'President {Hage Geingob|o:Hage Geingob} flew to the {United States|p:United States/US} and to {Nigeria|p:Nigeria/NG}. In the {United States|p:United States/US} the {president|r:Hage Geingob} saw a doctor.',
    date: '2024-01-29',
  },
  {
    name: 'the son is not the father',
    text: 'His son {Donald Trump Jr|n} tweeted about {Ukraine|p:Ukraine/UA}.',
    date: '2024-11-18',
  },
  {
    name: 'another given name of the same syllables',
    text: 'The doctor {Li Jifeng|n} posted it in {Beijing|p:Beijing/CN}.',
    date: '2019-11-18',
  },
  {
    name: 'the president, and his wife later',
    text: 'President {Clinton|o:Bill Clinton} will win, he told them in {Chicago|p:Chicago/US}. {Clinton|o:Bill Clinton} was followed by {Hillary Clinton|o:Hillary Clinton}. Mrs {Clinton|o:Hillary Clinton} spoke of schools.',
    date: '1996-08-27',
  },
  {
    name: 'the president, and his daughter later',
    text: 'President {Clinton|o:Bill Clinton} came late to the school in {Washington|p:Washington/US}. The prize went to {Chelsea Clinton|n}.',
    date: '1996-08-27',
  },
  {
    name: 'the president, in full later',
    text: 'President {Karimov|o:Islam Karimov} refused. {Islam Karimov|o:Islam Karimov} has ruled {Uzbekistan|p:Uzbekistan/UZ} since 1990.',
    date: '2004-09-14',
  },
  {
    name: 'father and son in one office',
    text: 'President {Bush|o:George W. Bush} met his father. Former President {George Bush|o:George H. W. Bush} smiled for the cameras in {Texas|p:Texas/US}.',
    date: '2004-08-27',
  },
  {
    name: 'family name first, short, without a title',
    text: 'Later he rang {Xi Jinping|o:Xi Jinping} and told him so.',
    date: '2020-04-10',
  },
  {
    name: 'a given name that is a title elsewhere',
    text: 'Defence Minister {Amir Peretz|o:Amir Peretz} went to {Haifa|p:Haifa/IL}.',
    date: '2006-07-20',
  },
  {
    name: 'the vice-president, once',
    text: 'The task force was led by {Mike Pence|o:Mike Pence}, said the doctor.',
    date: '2020-04-10',
  },
  {
    name: 'namesakes in a match report',
    text: 'Soccer: the visitors drew 1-1 with the league champions. {Mike Moore|n} scored early, goalkeeper {Jim Edwards|n} saved a penalty, and midfielder {David Owen|n} equalised at halftime for the unbeaten team.',
    date: '1996-08-25',
  },
  {
    name: 'two family names, again',
    text: 'Prime Minister {José Luis Rodríguez Zapatero|o:José Luis Rodríguez Zapatero} spoke in {Madrid|p:Madrid/ES}. Later {Rodríguez Zapatero|o:José Luis Rodríguez Zapatero} left. {Zapatero|o:José Luis Rodríguez Zapatero} was tired.',
    date: '2006-07-20',
  },
  {
    name: 'the first of two family names, again',
    text: 'President {Eduardo Frei Ruiz-Tagle|o:Eduardo Frei Ruiz-Tagle} of {Chile|p:Chile/CL} agreed. {Frei|o:Eduardo Frei Ruiz-Tagle} said so.',
    date: '1996-08-25',
  },
  {
    name: 'a family name that is an ordinary word',
    text: 'Prime Minister {John Major|o:John Major} said on Tuesday that {London|p:London/GB} would not yield. {Major|o:John Major} said the ban was wrong. A major row followed.',
    date: '1996-08-25',
  },
  {
    name: 'initials without a space',
    text: 'President {F.W. de Klerk|o:F. W. de Klerk} met them in {Pretoria|p:Pretoria/ZA}. {De Klerk|o:F. W. de Klerk} was tired.',
    date: '1993-08-27',
  },
  {
    name: 'a leader’s family name alone, and a village of that name',
    text: '{Putin|o:Vladimir Putin} will not go to {Rome|p:Rome/IT}. {Merkel|o:Angela Merkel} and {Chirac|o:Jacques Chirac} spoke on Friday.',
    date: '2006-07-20',
  },
  {
    name: 'a university called after a ruler',
    text: 'Students of {Hamad Bin Khalifa University|n} won the prize in {Doha|p:Doha/QA}.',
    date: '2010-03-01',
  },
  {
    name: 'a profession beside the name',
    text: '“We warned them,” said {Zhang Jun|n}, a senior public relations manager in {Shenzhen|p:Shenzhen/CN}.',
    date: '2022-07-20',
  },
  {
    name: 'family name first, another syllable',
    text: 'Prices went up at once, said {Jiang Li|n} with the market in {Beijing|p:Beijing/CN}.',
    date: '2022-07-20',
  },
];
