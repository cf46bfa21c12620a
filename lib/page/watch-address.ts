/** Without `webNavigation` (a permission that Dateline doesn't ask for) a single-page site tells no one that it moved on. */

/** Where the Navigation API is missing, the address is compared this often, ms. */
const INTERVAL = 1000;

interface NavigationEvents {
  addEventListener(type: 'currententrychange', listener: () => void, options: AddEventListenerOptions): void;
}

/** The address without a fragment that only scrolls; "#!/…" and "#/…" are routes. */
export function pageAddress(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 || /^#[!/]/.test(address.slice(hash)) ? address : address.slice(0, hash);
}

/** Calls back when the tab shows another address without a new document, until the signal aborts. */
export function watchAddress(page: Window, onChange: () => void, signal: AbortSignal): void {
  let address = pageAddress(page.location.href);
  const check = (): void => {
    const now = pageAddress(page.location.href);
    if (now === address) return;
    address = now;
    onChange();
  };
  const { navigation } = page as Window & { navigation?: NavigationEvents };
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  page.addEventListener('popstate', check, { signal });
  page.addEventListener('hashchange', check, { signal });
  const id = setInterval(check, INTERVAL);
  signal.addEventListener('abort', () => {
    clearInterval(id);
  });
}
