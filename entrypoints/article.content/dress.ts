import { installStyleSheet, schemeOf, styleSheetText, type Scheme } from '../../lib/highlights/stylesheet.ts';
import type { Theme } from '../../lib/model/settings.ts';
import type { Reading } from './context.ts';
import type { Overlay } from './overlay.ts';

/** The look of the marks, after the page's own: light or dark, in the document and in the article's shadow roots. */
export interface Dress {
  up(reading: Reading, theme: Theme): void;
  remove(): void;
}

export function createDress(overlay: Pick<Overlay, 'dress'>): Dress {
  let worn: { scheme: Scheme; shadowRoots: readonly ShadowRoot[] } | undefined;
  let remove = (): void => undefined;
  return {
    up({ article, shadowRoots }, theme) {
      const { root } = article.textMap;
      const element =
        root instanceof Element ? root : root instanceof ShadowRoot ? root.host : document.documentElement;
      const scheme = schemeOf(element);
      overlay.dress(theme, scheme);
      if (scheme === worn?.scheme && sameList(shadowRoots, worn.shadowRoots)) return;
      worn = { scheme, shadowRoots };
      remove();
      remove = installStyleSheet(styleSheetText(scheme), [document, ...shadowRoots]);
    },
    remove() {
      worn = undefined;
      remove();
    },
  };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
