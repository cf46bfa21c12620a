/** One office per jurisdiction and normalised title: "Minister of the Interior" and "Minister of Interior" are one. */
import { headTaxon } from './head-titles.ts';
import { jurisdictionCode } from './jurisdictions.ts';
import type { OfficeDraft, Registry } from './model.ts';
import { classify, foldTitle, type Taxon } from './taxonomy.ts';

const SAME_WORD: Record<string, string> = {
  labor: 'labour',
  defense: 'defence',
  chairperson: 'chair',
  chairman: 'chair',
  chairwoman: 'chair',
  attorney: 'attorney',
  healthcare: 'health',
  programme: 'program',
};

function officeKey(title: string): string {
  return foldTitle(title)
    .replace('united states of america', 'united states')
    .replace('peoples republic of china', 'china')
    .replace('people s republic of china', 'china')
    .replace('russian federation', 'russia')
    .replace(/^(ambassador|permanent representative)(.*) us$/, '$1$2 united states')
    .split(' ')
    .filter((word) => !/^(the|of|for|and|federal|acting|interim|caretaker)$/.test(word))
    .map((word) => SAME_WORD[word] ?? word)
    .join('-');
}

/** Finds or makes the office. The first title seen stays until `settleTitles` picks the commonest. */
export function office(registry: Registry, jurisdiction: string, rawTitle: string, taxon?: Taxon): OfficeDraft {
  const title = rawTitle.replace(/^(acting|interim|caretaker) /i, '');
  let key = `${jurisdictionCode(jurisdiction)}/${officeKey(title)}`;
  // The chairman of a parliament who was head of state as such held another office than the chairman of today.
  const clash = taxon !== undefined && taxon.rank === 1 && registry.offices.get(key)?.rank !== taxon.rank;
  if (clash && registry.offices.has(key)) key += '#head';
  let found = registry.offices.get(key);
  if (!found) {
    found = { id: key, jurisdiction, title, ...(taxon ?? headTaxon(title, jurisdiction) ?? classify(title)) };
    registry.offices.set(key, found);
  }
  return found;
}
