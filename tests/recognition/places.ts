/** Places: cues, positions in the sentence, patterns of containment, lists, spellings old and new. */
import type { Passage } from './passage.ts';

export const PLACES: readonly Passage[] = [
  { name: 'after "in"', text: 'Farmers in {Osh|p:Osh/KG} say the harvest was poor.' },
  {
    name: 'after "from … to"',
    text: 'The train runs from {Almaty|p:Almaty/KZ} to {Tashkent|p:Tashkent/UZ} twice a week.',
  },
  {
    name: 'first word of the sentence',
    text: 'Baku-born traders were few. {Tbilisi|p:Tbilisi/GE} was calm on Monday.'.replace(
      'Baku-born',
      '{Baku|p:Baku/AZ}-born',
    ),
  },
  { name: 'possessive', text: '{Yerevan|p:Yerevan/AM}’s mayor opened the new bridge.' },
  { name: 'straight apostrophe', text: "{Georgia|p:Georgia/GE}'s capital {Tbilisi|p:Tbilisi/GE} saw snow." },
  { name: 'list of towns', text: 'Protests were held in {Osh|p:Osh/KG}, {Jalal-Abad|p:} and {Batken|p:Batken/KG}.' },
  {
    name: 'list of countries',
    text: 'Officials from {Kenya|p:Kenya/KE}, {Uganda|p:Uganda/UG} and {Tanzania|p:Tanzania/TZ} signed.',
  },
  { name: 'old spelling of a country', text: 'Winters in {Kazakstan|p:Kazakhstan/KZ} are long.', date: '2004-03-01' },
  { name: 'former capital name', text: 'The ministry moved to {Akmola|p:Astana/KZ} that year.', date: '1997-11-01' },
  { name: 'Leningrad', text: 'He was born in {Leningrad|p:St. Petersburg/RU} before the war.', date: '1990-01-10' },
  { name: 'town, state', text: 'She teaches in {Springfield|p:Springfield/US}, {Illinois|p:Illinois/US}.' },
  {
    name: 'town, press abbreviation',
    text: 'Police in {Springfield|p:Springfield/US}, {Mass.|p:Massachusetts/US}, closed the road.',
  },
  { name: 'town, other state', text: 'A storm hit {Paris|p:Paris/US}, {Texas|p:Texas/US}, on Sunday.' },
  { name: 'capital without a hint', text: 'The painter lived in {Paris|p:Paris/FR} for years.' },
  {
    name: 'the country Georgia',
    text: '{Georgia|p:Georgia/GE} and {Armenia|p:Armenia/AM} share a border near {Gyumri|p:Gyumri/AM}.',
  },
  {
    name: 'the state of Georgia',
    text: 'Voters in {Atlanta|p:Atlanta/US}, {Savannah|p:Savannah/US} and all over {Georgia|p:Georgia/US} went to the polls.',
  },
  {
    name: 'bracketed container',
    text: 'The plant in {Cambridge|p:Cambridge/US} ({Massachusetts|p:Massachusetts/US}) will close.',
  },
  {
    name: 'editor’s brackets',
    text: 'He walked via {Aktau|p:Aktau/KZ} [in western {Kazakstan|p:Kazakhstan/KZ}] to the port.',
    date: '2004-09-14',
  },
  { name: 'the town of', text: 'Shells fell on the town of {Beslan|p:Beslan/RU} overnight.' },
  { name: 'the Russian town of', text: 'A funeral was held in the {Russian|d:RU} town of {Beslan|p:Beslan/RU}.' },
  { name: 'region of the world', text: 'Trade across {Central Asia|p:Central Asia} has grown.' },
  { name: 'the Caucasus', text: 'Roads through the {Caucasus|p:} were blocked by snow.' },
  { name: 'sea', text: 'Tankers wait in the {Caspian Sea|p:Caspian Sea} for days.' },
  { name: 'river', text: 'The {Danube|p:Danube River} rose after the rains.' },
  { name: 'mountains', text: 'They crossed the {Tian Shan|p:} on foot.' },
  {
    name: 'two-word country',
    text: 'Miners left {South Africa|p:South Africa/ZA} for {New Zealand|p:New Zealand/NZ}.',
  },
  {
    name: 'abbreviated country',
    text: 'Exports from the {UAE|p:United Arab Emirates/AE} and the {UK|p:United Kingdom/GB} fell.',
  },
  { name: 'dotted abbreviation', text: 'Troops of the {U.S.|p:United States/US} left the base in {Iraq|p:Iraq/IQ}.' },
  { name: 'US money is no country', text: 'The note is worth one {US|n} dollar in {Bishkek|p:Bishkek/KG}.' },
  { name: 'pronoun us', text: 'They told us nothing, and gave us no water in {Dushanbe|p:Dushanbe/TJ}.' },
  { name: 'hyphenated countries', text: 'The {Russia|p:Russia/RU}-{Ukraine|p:Ukraine/UA} border is closed.' },
  { name: 'hyphenated town', text: 'A bus from {Stratford-upon-Avon|p:Stratford-upon-Avon/GB} overturned.' },
  { name: 'diacritics', text: 'Students in {São Paulo|p:São Paulo/BR} and {Bogotá|p:Bogotá/CO} marched.' },
  { name: 'diacritics left out', text: 'Students in {Sao Paulo|p:São Paulo/BR} and {Bogota|p:Bogotá/CO} marched.' },
  {
    name: 'St. in a name',
    text: 'The ferry to {St. Petersburg|p:St. Petersburg/RU} sails from {Helsinki|p:Helsinki/FI}.',
  },
  { name: 'disputed area', text: 'Observers in {Nagorno-Karabakh|p:} counted the trucks.' },
  { name: 'de-facto state', text: 'Gas was cut off in {Transnistria|p:} for a week.' },
  { name: 'republic of Russia', text: 'He fought in {Chechnya|p:Chechnya/RU} and {Dagestan|p:Dagestan/RU}.' },
  { name: 'region of China', text: 'Cotton from {Xinjiang|p:Xinjiang/CN} is sold worldwide.' },
  { name: 'province with its word', text: 'Floods hit {Helmand Province|p:} in {Afghanistan|p:Afghanistan/AF}.' },
  { name: 'county', text: 'Deputies in {Orange County|p:}, {California|p:California/US}, found the car.' },
  { name: 'north of', text: 'A village north of {Kabul|p:Kabul/AF} was hit.' },
  {
    name: 'compass and country',
    text: 'Clashes went on in eastern {Ukraine|p:Ukraine/UA} and northern {Syria|p:Syria/SY}.',
  },
  { name: 'Congo', text: 'Rebels took a mine in the {Democratic Republic of the Congo|p:}.' },
  { name: 'Niger is not Nigeria', text: 'From {Niger|p:Niger/NE} they drove to {Nigeria|p:Nigeria/NG}.' },
  {
    name: 'Guinea, Guinea-Bissau',
    text: 'Cases fell in {Guinea|p:Guinea/GN} but not in {Guinea-Bissau|p:Guinea-Bissau/GW}.',
  },
  {
    name: 'North and South Korea',
    text: '{North Korea|p:North Korea/KP} fired a rocket past {South Korea|p:South Korea/KR}.',
  },
  {
    name: 'Turkey the country',
    text: 'Lorries queued at the border of {Turkey|p:Turkey/TR} with {Bulgaria|p:Bulgaria/BG}.',
  },
  { name: 'Jordan the country', text: 'Refugees crossed into {Jordan|p:Jordan/JO} from {Syria|p:Syria/SY}.' },
  { name: 'Chad the country', text: 'Refugees in {Chad|p:Chad/TD} lack water.' },
  { name: 'Burma', text: 'Monks in {Burma|p:Myanmar/MM} led the marches.', date: '2007-09-25' },
  { name: 'Zaire', text: 'Fighting spread through eastern {Zaire|p:} that autumn.', date: '1996-11-01' },
  { name: 'Soviet Union', text: 'The law dates from the {Soviet Union|p:}.', date: '1995-05-05' },
  {
    name: 'capital for its government',
    text: '{Moscow|p:Moscow/RU} and {Kiev|p:Kyiv/UA} blamed each other.',
    date: '2006-01-03',
  },
  {
    name: 'local paper’s domain',
    text: 'The council of {Canterbury|p:Canterbury/GB} met on Tuesday.',
    url: 'https://www.example.co.uk/news/1',
  },
  { name: 'the same town again', text: 'Near {Aktobe|p:Aktobe/KZ} a pipe burst. {Aktobe|p:Aktobe/KZ} has no water.' },
  {
    name: 'village that the dataset may lack',
    text: 'The shepherds of the village of {Karabulakbasy|p:?} lost their flock.',
  },
  {
    name: 'a port among the towns of its country, not a village of the same name',
    text: 'Lorries from {Taraz|p:Taraz/KZ}, {Karaganda|p:} and {Almaty|p:Almaty/KZ} wait at the sea in {Aktau|p:Aktau/KZ}.',
  },
  { name: 'an acronym is no village', text: 'Doctors in {Beijing|p:Beijing/CN} had seen {SARS|n} before.' },
  {
    name: 'an abbreviation with its full stop, and both names decide each other',
    text: 'A flood reached {Alexandria|p:Alexandria/US}, {La.|p:Louisiana/US}, at night.',
  },
  { name: 'a building is not its namesake', text: 'They carried him to the {Jerusalem Hospital|p:?} in time.' },
  { name: 'kind words alone are no name', text: 'The bus left the Railway Station for the Hub.' },
];
