// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { buildCard } from '../../lib/cards/build.ts';
import { buildPanel } from '../../lib/cards/panel.ts';
import { fakeGazetteer } from '../../lib/cards/testing/fake-gazetteer.ts';
import { mentionOf, STEPPE } from '../../lib/cards/testing/steppe.ts';
import type { PanelArticle, PanelState, SidePanelProps } from '../props.ts';
import { click, find, press, show, type } from '../testing.tsx';
import { SidePanel } from './SidePanel.tsx';

const at = (start: number) => ({ start, end: start + 4 });
const MENTIONS = [
  mentionOf('Port', 'place', 'g:3', at(0)),
  mentionOf('Middle', 'official', 'q:Q2', at(10)),
  mentionOf('Port', 'place', 'g:3', at(20)),
  mentionOf('Newtown', 'place', 'g:1', { ...at(30), confidence: 0.3 }),
];

function article(more: Partial<PanelArticle> = {}): PanelArticle {
  const text = 'He came in 1997, they said. Port was empty, as in 1997.';
  const { entries, events, timeline } = buildPanel(fakeGazetteer(STEPPE), MENTIONS, {
    date: '2004-09-14',
    threshold: 0.6,
    text,
    blocks: [{ start: 0, end: text.length }],
  });
  return {
    title: 'A title',
    datasetAsOf: '2026-05-01',
    published: { date: '2004-09-14', source: 'json-ld', raw: '' },
    entries,
    events,
    ...(timeline ? { timeline } : {}),
    notes: [],
    ...more,
  };
}

function props(state: PanelState) {
  return {
    state,
    colourNames: ['', '', '', ''] as const,
    onGoToSpan: vi.fn<SidePanelProps['onGoToSpan']>(),
    onHoverEntry: vi.fn<SidePanelProps['onHoverEntry']>(),
    onOpenCard: vi.fn<SidePanelProps['onOpenCard']>(),
    onCloseCard: vi.fn<SidePanelProps['onCloseCard']>(),
    onCorrect: vi.fn<SidePanelProps['onCorrect']>(),
    onDateChange: vi.fn<SidePanelProps['onDateChange']>(),
    onGoToNote: vi.fn<SidePanelProps['onGoToNote']>(),
    onSaveNote: vi.fn<SidePanelProps['onSaveNote']>(),
    onDeleteNote: vi.fn<SidePanelProps['onDeleteNote']>(),
    onUndo: vi.fn<SidePanelProps['onUndo']>(),
    onOpenNoteElsewhere: vi.fn<SidePanelProps['onOpenNoteElsewhere']>(),
    onAllowSite: vi.fn<SidePanelProps['onAllowSite']>(),
    onActivate: vi.fn<SidePanelProps['onActivate']>(),
    onOpenOptions: vi.fn<SidePanelProps['onOpenOptions']>(),
    onOpenLibrary: vi.fn<SidePanelProps['onOpenLibrary']>(),
  };
}

describe('names', () => {
  it('are listed by kind, in order of appearance, with counts; uncertain ones apart', async () => {
    const root = await show(<SidePanel {...props({ kind: 'article', article: article() })} />);
    const groups = [...root.querySelectorAll('.dl-entry-group > h2')].map((head) => head.textContent);
    expect(groups).toEqual(['Places 1', 'Officials 1']);
    expect(find(root, '.dl-entry', 'Port').textContent).toContain('2');
    expect(find(root, '.dl-entry', 'Boris Middle').textContent).toContain('President, Kazakhstan');
    expect(find(root, 'details', 'Possible names').textContent).toContain('Newtown');
  });

  it('lead to the text, mention by mention', async () => {
    const told = props({ kind: 'article', article: article() });
    const root = await show(<SidePanel {...told} />);
    const row = find(root, '.dl-entry-main', 'Port');
    await click(row);
    await click(row);
    await click(row);
    expect(told.onGoToSpan.mock.calls.map(([span]) => span.start)).toEqual([0, 20, 0]);
  });
});

describe('a card in the panel', () => {
  it('opens below its entry, closes by the same button, and takes corrections', async () => {
    const told = props({ kind: 'article', article: article() });
    const gazetteer = fakeGazetteer(STEPPE);
    const office = { text: 'president', field: 'head-of-state' as const, jurisdiction: 'c:KZ' };
    const mention = mentionOf('president', 'role', undefined, { office });
    const { entries } = buildPanel(gazetteer, [mention], { threshold: 0.6 });
    const state: PanelState = { kind: 'article', article: article({ entries }) };
    const root = await show(<SidePanel {...told} state={state} card={buildCard(gazetteer, mention, {})} />);
    const opener = find(root, '.dl-entry button', 'What Dateline knows');
    await click(opener);
    expect(told.onOpenCard).toHaveBeenCalledWith(entries[0]);
    expect(find(root, 'li', 'Clara Late').querySelector('.dl-card')).not.toBeNull();
    await click(find(root, 'button', 'Not a name'));
    expect(told.onCorrect).toHaveBeenCalledWith(entries[0], null);
    await click(opener);
    expect(told.onCloseCard).toHaveBeenCalledOnce();
  });
});

describe('the date', () => {
  it('is shown with its source and can be changed', async () => {
    const told = props({ kind: 'article', article: article() });
    const root = await show(<SidePanel {...told} />);
    expect(find(root, '.dl-panel-head').textContent).toContain('As of 14 September 2004');
    expect(find(root, '.dl-panel-head').textContent).toContain('from the page’s data');
    await click(find(root, 'button', 'Change the date'));
    await type(find(root, 'input[type=date]'), '2003-02-01');
    await click(find(root, 'button', 'Save'));
    expect(told.onDateChange).toHaveBeenCalledWith('2003-02-01');
  });

  it('set by the reader, goes back to the page’s', async () => {
    const published = { date: '2003-02-01', source: 'reader' as const, raw: '' };
    const told = props({ kind: 'article', article: article({ published, pageDate: '2004-09-14' }) });
    const root = await show(<SidePanel {...told} />);
    await click(find(root, 'button', 'Back to the page’s date, 14 Sept 2004'));
    expect(told.onDateChange).toHaveBeenCalledWith(null);
  });
});

describe('the timeline', () => {
  async function opened(more: Partial<PanelArticle> = {}) {
    const told = props({ kind: 'article', article: article(more) });
    const root = await show(<SidePanel {...told} />);
    await click(find(root, '[role=tab]', 'Timeline'));
    return { told, root };
  }

  it('tells the dates of the text around the article’s own, and leads to them', async () => {
    const { told, root } = await opened();
    const rows = [...root.querySelectorAll('.dl-events > li')].map((row) => row.textContent);
    expect(rows).toEqual([
      '1997He came in 1997, they said.',
      '1997Port was empty, as in 1997.',
      '14 Sept 2004This article',
    ]);
    await click(find(root, '.dl-event', 'Port was empty'));
    expect(told.onGoToSpan).toHaveBeenCalledWith({ start: 47, end: 54 });
  });

  it('draws the officials’ terms: one stop for Tab, arrows between, Enter leads to the text', async () => {
    const { told, root } = await opened();
    const stops = root.querySelectorAll('.dl-time [tabindex="0"]');
    expect(stops).toHaveLength(1);
    const row = find(root, '.dl-time [data-item]', 'Boris Middle');
    expect(row.getAttribute('aria-label')).toBe('Boris Middle: President, Kazakhstan, 1 Jun 1999 – 20 Mar 2019');
    (stops[0] as HTMLElement).focus();
    await press(stops[0] as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(row);
    expect(find(root, '.dl-time-told').textContent).toContain('1 Jun 1999');
    await press(row, 'Enter');
    expect(told.onGoToSpan.mock.calls[0]?.[1]?.name).toBe('Boris Middle');
  });

  it('without anything to tell says so', async () => {
    const bare = article({ events: [] });
    delete bare.timeline;
    const root = await show(<SidePanel {...props({ kind: 'article', article: bare })} />);
    await click(find(root, '[role=tab]', 'Timeline'));
    expect(root.textContent).toContain('No dates in this article');
  });
});

describe('tabs', () => {
  it('move by arrow keys; notes without any say how to make one', async () => {
    const root = await show(<SidePanel {...props({ kind: 'article', article: article() })} />);
    await press(find(root, '[role=tablist]'), 'End');
    expect(find(root, '[role=tab][aria-selected=true]').textContent).toBe('Notes (0)');
    expect(find(root, '[role=tabpanel]').textContent).toContain('No notes on this article yet.');
    await press(find(root, '[role=tablist]'), 'ArrowRight');
    expect(find(root, '[role=tab][aria-selected=true]').textContent).toBe('Names (2)');
  });
});

describe('without an article', () => {
  const cases: [PanelState, string][] = [
    [{ kind: 'loading' }, 'Reading the article'],
    [{ kind: 'off' }, 'Dateline is off on this page'],
    [{ kind: 'no-article' }, 'No article here'],
    [{ kind: 'no-permission', host: 'news.example' }, 'Allow it on news.example'],
    [{ kind: 'pdf' }, 'PDF files aren’t supported'],
    [{ kind: 'unsupported' }, 'Not on this page'],
    [{ kind: 'damaged', detail: 'check sum' }, 'The background data can’t be read'],
  ];
  it.each(cases)('says why: %o', async (state, words) => {
    const root = await show(<SidePanel {...props(state)} />);
    expect(root.textContent).toContain(words);
  });

  it('asks for the site’s permission on the reader’s press only', async () => {
    const told = props({ kind: 'no-permission', host: 'news.example' });
    const root = await show(<SidePanel {...told} />);
    expect(told.onAllowSite).not.toHaveBeenCalled();
    await click(find(root, 'button', 'Allow on this site'));
    expect(told.onAllowSite).toHaveBeenCalledOnce();
  });
});

it('brings deleted notes back', async () => {
  const told = props({ kind: 'article', article: article() });
  const root = await show(<SidePanel {...told} undo={{ count: 2 }} />);
  expect(find(root, '.dl-toast').textContent).toContain('2 notes deleted');
  await click(find(root, '.dl-toast button'));
  expect(told.onUndo).toHaveBeenCalledOnce();
});
