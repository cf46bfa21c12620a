/** Month names and their short forms, by language of the pages that use them; all map to 1–12. */
const NAMES: Record<string, string> = {
  en: 'january jan,february feb febr,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec',
  de: 'januar jänner jän,februar feber,märz mär mrz,april,mai,juni,juli,august,september,oktober okt,november,dezember dez',
  fr: 'janvier janv,février fevrier févr fév fev,mars,avril avr,mai,juin,juillet juil,août aout,septembre,octobre,novembre,décembre decembre déc',
  es: 'enero ene,febrero,marzo,abril abr,mayo,junio,julio,agosto ago,septiembre setiembre,octubre,noviembre,diciembre dic',
  pt: 'janeiro,fevereiro,março marco,abril,maio,junho,julho,agosto,setembro set,outubro out,novembro,dezembro',
  it: 'gennaio gen,febbraio,marzo,aprile,maggio mag,giugno giu,luglio lug,agosto,settembre,ottobre ott,novembre,dicembre',
  nl: 'januari,februari,maart mrt,april,mei,juni,juli,augustus,september,oktober,november,december',
  ru: 'января январь янв,февраля февраль фев,марта март мар,апреля апрель апр,мая май,июня июнь июн,июля июль июл,августа август авг,сентября сентябрь сент сен,октября октябрь окт,ноября ноябрь ноя,декабря декабрь дек',
  uk: 'січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня',
  kk: 'қаңтар,ақпан,наурыз,сәуір,мамыр,маусым,шілде,тамыз,қыркүйек,қазан,қараша,желтоқсан',
  pl: 'stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia',
  cs: 'ledna,února,března,dubna,května,června,července,srpna,září,října,listopadu,prosince',
  tr: 'ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık',
  nordic: 'januar,februar,mars marts,april,maj,juni,juli,augusti,september,oktober,november,desember',
  id: 'januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember',
  ro: 'ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie',
  hu: 'január,február,március,április,május,június,július,augusztus,szeptember,október,november,december',
  ar: 'يناير,فبراير,مارس,أبريل ابريل إبريل,مايو,يونيو,يوليو,أغسطس اغسطس,سبتمبر,أكتوبر اكتوبر,نوفمبر,ديسمبر',
  he: 'ינואר,פברואר,מרץ,אפריל,מאי,יוני,יולי,אוגוסט,ספטמבר,אוקטובר,נובמבר,דצמבר',
  az: 'yanvar,fevral,mart,aprel,may,iyun,iyul,avqust,sentyabr,oktyabr,noyabr,dekabr',
};

const MONTHS = new Map<string, number>();
for (const names of Object.values(NAMES)) {
  names.split(',').forEach((forms, index) => {
    for (const form of forms.split(' ')) MONTHS.set(form, index + 1);
  });
}

/** 1–12 for a month's name in any of the languages known here. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(
    name
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^[בול](?=[א-ת]{3})/, ''),
  );
}
