import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** A name of the content scripts' own world, out of the page's reach. */
export interface AutoStart {
  datelineAuto?: boolean;
}

// Runs before the content script on sites that the reader has allowed, and nowhere else: the content script then need not
// ask the background whether it may start.
export default defineUnlistedScript(() => {
  (globalThis as AutoStart).datelineAuto = true;
});
