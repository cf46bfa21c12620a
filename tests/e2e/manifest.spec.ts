/** What the shipped builds ask for. */
import { expect, test } from '@playwright/test';
import { builtFolder, readManifest } from './extension.ts';

for (const target of ['chrome-mv3', 'firefox-mv3'] as const) {
  test(`${target} asks for no site at install and opens nothing to pages`, () => {
    const manifest = readManifest(builtFolder(target));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    const expected = [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      ...(target === 'chrome-mv3' ? ['sidePanel'] : []),
    ];
    // Scripts of the package and its own WebAssembly, which writes Anki decks; nothing else runs in the extension's pages.
    expect(manifest['content_security_policy']).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    });
    expect(manifest.permissions.toSorted()).toEqual(expected.toSorted());
  });
}
