/** The address of the article's own page, where it may be linked to. Imported files could hold others. */
export function liveAddress(url: string): string | undefined {
  return /^(?:https?|file|chrome-extension|moz-extension):/i.test(url) ? url : undefined;
}

/** The site's name as readers know it. */
export function hostName(url: string): string {
  return URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
