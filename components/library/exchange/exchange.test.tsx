// @vitest-environment jsdom
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { fileMessages } from '../../i18n/file-messages.ts';
import { MessagesContext } from '../../i18n/messages.ts';
import { click, find, show } from '../../testing.tsx';
import { ExchangeTab, type ExchangeTabProps } from '../ExchangeTab.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import type { BackupView, ImportState } from './props.ts';
import { exchangeProps, NO_BACKUPS } from './testing.ts';

const NONE = { added: 0, updated: 0, unchanged: 0 };

async function showTab(change: Partial<ExchangeTabProps> = {}) {
  const told = exchangeProps();
  const root = await show(<ExchangeTab {...told} query="" filter={{}} asked={undefined} {...change} />);
  return { root, told };
}

describe('export', () => {
  it('offers everything, what the search left, an article, some notes; the last asked for is chosen', async () => {
    const { root, told } = await showTab({ query: 'ferry', asked: { kind: 'notes', ids: ['a', 'b'] } });
    const scopes = [...root.querySelectorAll('fieldset:first-of-type .dl-choice')].map(
      ({ textContent }) => textContent,
    );
    expect(scopes).toEqual(['The 2 chosen notes', 'Everything', 'What the search and the filters leave']);
    await click(find(root, 'input[value=anki]'));
    await click(find(root, 'button', 'Export'));
    expect(told.onExport).toHaveBeenCalledWith({ kind: 'notes', ids: ['a', 'b'] }, 'anki');
    const article = { id: 'x', url: 'https://n.example/', title: 'Ferry talks' };
    const again = await showTab({ asked: { kind: 'article', article } });
    await click(find(again.root, 'button', 'Export'));
    expect(again.told.onExport).toHaveBeenCalledWith({ kind: 'article', article }, 'markdown');
  });

  it('copies what is one text, and offers it for nothing else', async () => {
    const { root, told } = await showTab();
    await click(find(root, 'input[value=bibtex]'));
    await click(find(root, 'button', 'Copy'));
    expect(told.onCopy).toHaveBeenCalledWith({ kind: 'all' }, 'bibtex');
    await click(find(root, 'input[value=backup]'));
    expect(root.textContent).not.toContain('Copy');
  });
});

describe('import', () => {
  const preview = (change: Partial<ImportState & { kind: 'preview' }> = {}): ImportState => ({
    kind: 'preview',
    name: 'notes.csv',
    format: 'readwise',
    articles: NONE,
    notes: { added: 2, updated: 1, unchanged: 0 },
    corrections: NONE,
    left: [],
    ...change,
  });

  it('shows what would change, and what is left out where and why', async () => {
    const left = Array.from({ length: 11 }, (_, i) => ({ where: `row ${i + 2}`, reason: 'empty' as const }));
    const { root, told } = await showTab({ importing: preview({ left }) });
    expect(root.textContent).toContain('It holds highlights of Readwise.');
    expect(root.textContent).toContain('11 entries can’t become notes');
    expect(root.textContent).toContain('row 2 no quote and no words');
    expect(root.textContent).toContain('and 3 more');
    await click(find(root, 'button', 'Import'));
    expect(told.onImport).toHaveBeenCalledOnce();
  });

  it('takes the focus along: to the preview, and back to the file button', async () => {
    const told = exchangeProps();
    const tab = (importing: ImportState) => (
      <ExchangeTab {...told} query="" filter={{}} asked={undefined} importing={importing} />
    );
    const root = await show(tab({ kind: 'reading', name: 'x' }));
    const again = async (importing: ImportState) => {
      const messages = await fileMessages(join(import.meta.dirname, '../../../locales/en.yml'), 'en-GB');
      await act(() => {
        render(<MessagesContext.Provider value={messages}>{tab(importing)}</MessagesContext.Provider>, root);
      });
    };
    await again(preview());
    expect(document.activeElement?.getAttribute('aria-label')).toBe('What “notes.csv” would change');
    await again({ kind: 'none' });
    expect(document.activeElement?.getAttribute('type')).toBe('file');
  });

  it('has nothing to press when nothing is new', async () => {
    const { root } = await showTab({ importing: preview({ notes: { ...NONE, unchanged: 3 } }) });
    expect(root.textContent).toContain('Everything in it is here already.');
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Import');
  });
});

describe('backups', () => {
  const folder = { name: 'Copies', state: 'ready' } as const;
  const withBackups = (change: Partial<BackupView>) => showTab({ backups: { ...NO_BACKUPS, ...change } });

  it('name the folder, the last one, and what went wrong', async () => {
    const { root } = await withBackups({ folder, lastAt: new Date(2026, 10, 2).getTime(), failure: 'Disk full.' });
    expect(root.textContent).toContain('Into the folder “Copies”, of which the last 10 are kept.');
    expect(root.textContent).toContain('Last backup on 2 November 2026');
    expect(root.textContent).toContain('could not be written. Disk full.');
  });

  it('ask for the lost yes before they offer to write', async () => {
    const { root } = await withBackups({ folder: { ...folder, state: 'asking' } });
    expect(find(root, 'button', 'Allow')).toBeTruthy();
    expect(root.textContent).not.toContain('Back up now');
  });

  it('promise a reminder where pages get no folder', async () => {
    const { root } = await withBackups({ canChoose: false });
    expect(root.textContent).not.toContain('Choose a folder');
    expect(root.textContent).toContain('you are reminded here');
  });
});

describe('the reminder', () => {
  const remind = async (change: Partial<BackupView>) => {
    const told = exchangeProps();
    const root = await show(<BackupReminder {...told} backups={{ ...NO_BACKUPS, ...change }} />);
    return { root, told };
  };

  it('is silent until it is time', async () => {
    expect((await remind({})).root.textContent).toBe('');
  });

  it('exports, writes or asks, as the browser allows, and can be put off', async () => {
    const plain = await remind({ reminder: 12 });
    expect(plain.root.textContent).toContain('12 changes have no backup yet');
    await click(find(plain.root, 'button', 'Export a backup'));
    expect(plain.told.onExport).toHaveBeenCalledWith({ kind: 'all' }, 'backup');
    await click(find(plain.root, 'button', 'Not now'));
    expect(plain.told.onRemindLater).toHaveBeenCalledOnce();
    const asking = await remind({ reminder: 1, folder: { name: 'Copies', state: 'asking' } });
    await click(find(asking.root, 'button', 'Allow'));
    expect(asking.told.onAllowFolder).toHaveBeenCalledOnce();
  });
});
