/** Which titles make a head of state or of government of a country: the exact ones, since "President of X" is often none. */
import { foldTitle, type Taxon } from './taxonomy.ts';

const HEAD_OF_STATE =
  /^(acting |interim |transitional )?((president|king|queen|monarch|emir|amir|sultan|sovereign|supreme leader|captain regent|grand duke|prince|pope|emperor|paramount ruler|head of state|co ?prince|french co ?prince|episcopal co ?prince|chairman of the presidency|beretitenti \(?president\)?|beretitenti president|druk gyalpo king|ngwenyama king|yang di pertuan agong monarch|yang di pertuan agong|chairman of the sovereignty council|chairman of the transitional military council|president of the governing council|president of the palestinian national authority|chair of the presidency|president of the presidential council|bosniak member of the presidency|croat member of the presidency|serb member of the presidency|o le ao o le malo|chairman of the presidential council|president of (the )?(republic|montenegro|argentina|state affairs commission|swiss confederation|haut etat|high council of state|united states)( of .*)?))$/;

const HEAD_OF_GOVERNMENT =
  /^(acting |interim |caretaker |transitional )?(prime minister|premier|federal chancellor|chancellor|taoiseach|premier of the state council|head of government|chairman of the cabinet of ministers( prime minister)?|chairman of the council of ministers|chair of the council of ministers|chief executive officer|president of the government|chief of the cabinet of ministers|minister of state|prime minister of montenegro|chairman of the government)$/;

/** Governors-general represent a monarch abroad: deputies. Iran's president heads the government, not the state. */
export function headTaxon(title: string, jurisdiction: string): Taxon | undefined {
  if (!/^[cf]:/.test(jurisdiction)) return undefined;
  const t = foldTitle(title);
  if (t === 'chief executive' && /^c:(HK|MO)$/.test(jurisdiction)) return head('head-of-government');
  if (t === 'president' && jurisdiction === 'c:IR') return head('head-of-government');
  if (/^(acting )?governor general$/.test(t)) {
    return { field: 'deputy-head-of-state', branch: 'executive', rank: 2, many: false };
  }
  if (HEAD_OF_STATE.test(t)) {
    const many = /member of the presidency|co ?prince|captain regent/.test(t);
    return { ...head('head-of-state'), many };
  }
  if (HEAD_OF_GOVERNMENT.test(t)) {
    if (t === 'chancellor' && !/^c:(DE|AT|DD)$/.test(jurisdiction)) return undefined;
    if (t === 'minister of state' && jurisdiction !== 'c:MC') return undefined;
    if (t === 'chief executive officer' && jurisdiction !== 'c:AF') return undefined;
    if (t === 'chief of the cabinet of ministers') return undefined;
    return head('head-of-government');
  }
  return undefined;
}

function head(field: 'head-of-state' | 'head-of-government'): Taxon {
  return { field, branch: 'executive', rank: 1, many: false };
}
