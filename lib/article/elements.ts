/** What the element names of HTML mean for a page's text. */

/** Elements that begin and end a block. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD ' +
    'TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements whose content is never text of the article: code, media, controls, navigation, and what HTML calls beside the point. */
const SKIPPED = new Set(
  (
    'APPLET AREA AUDIO BUTTON CANVAS DATALIST DIALOG EMBED FRAME FRAMESET HEAD IFRAME INPUT LINK MAP META METER NAV ' +
    'NOFRAMES NOSCRIPT OBJECT OPTION OUTPUT PARAM PROGRESS RP RT RTC SCRIPT SELECT SOURCE STYLE SVG svg TEMPLATE ' +
    'TEXTAREA TITLE TRACK VIDEO MATH math'
  ).split(' '),
);

/** Custom elements have no layout of their own: they are blocks when they hold one. */
export function isBlockElement(element: Element): boolean {
  const name = element.tagName;
  if (BLOCKS.has(name)) return true;
  if (!name.includes('-')) return false;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (isBlockElement(child)) return true;
  }
  return element.shadowRoot !== null;
}

export function isSkippedElement(element: Element): boolean {
  return SKIPPED.has(element.tagName);
}

export type ElementKind = 'block' | 'inline' | 'skipped';

/** By name alone (`nodeName`): a custom element, which is a block when it holds one, counts as inline. */
export function kindOf(name: string): ElementKind {
  return BLOCKS.has(name) ? 'block' : SKIPPED.has(name) ? 'skipped' : 'inline';
}
