import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

// Permissions: docs/threat-model.md says what each is for. No host is asked for at install; sites are opt-in.
export default defineConfig({
  imports: false,
  // Builds can stand side by side: the scripts and tests read the same variable.
  outDir: process.env['DATELINE_OUT'] ?? '.output',
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact()],
    build: { target: 'es2023' },
    resolve: {
      alias: { 'cssomnom/parse': fileURLToPath(new URL('lib/article/no-style-sheets.ts', import.meta.url)) },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: ['*://*/*'],
    // WebAssembly of the package's own, for the SQLite that writes Anki decks; scripts as strict as by default.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'toggle-page': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandToggle__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'highlight-selection': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHighlight__' },
      // Browsers suggest four keys at most; readers give this one theirs.
      'open-reader': { description: '__MSG_commandReader__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dateline@dateline.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
