import { foldName } from './fold.ts';

/**
 * The end of the id that nearly every person without a Wikidata id has ("daniyal-akhmetov" in `p:KZ-daniyal-akhmetov`).
 * The file stores only what stands before it.
 */
export function nameSlug(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Length at which the title's part of an office's id is cut. */
const SLUG = 70;

/**
 * The id that nearly every office has: its jurisdiction's code and its title ("KZ/prime-minister"). The file stores only
 * ids that differ from it.
 */
export function usualOfficeId(jurisdiction: string, title: string): string {
  const slug = foldName(title.replace(/['’]s\b/g, ' s'))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, SLUG)
    .replace(/^-|-$/g, '');
  return `${jurisdiction.slice(jurisdiction.indexOf(':') + 1)}/${slug}`;
}
