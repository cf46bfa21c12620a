/** Plurals of the nouns for a people: Afghan → Afghans, Englishman → Englishmen; "Swiss", "Kyrgyz" stay. */
export function nounForms(noun: string): string[] {
  const plural = pluralOf(noun);
  return plural === noun ? [noun] : [noun, plural];
}

function pluralOf(noun: string): string {
  if (/(ese|ss|sh|ch|Kyrgyz|Ni-Vanuatu|Batswana|Basotho|Burkinabe|Burkinabé)$/.test(noun)) return noun;
  if (/(English|Irish|French|Dutch|Welsh|Scots|Jersey|Guernsey|Manx|Cornish)(wo)?man$/.test(noun)) {
    return noun.replace(/man$/, 'men');
  }
  if (/(x|s|z)$/.test(noun) && !/(Kirghiz|Kirgiz)$/.test(noun)) return noun.endsWith('s') ? noun : `${noun}es`;
  if (/(Kirghiz|Kirgiz)$/.test(noun)) return noun;
  return `${noun}s`;
}
