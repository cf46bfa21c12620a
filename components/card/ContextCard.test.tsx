// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { buildCard, type CardContext } from '../../lib/cards/build.ts';
import { openShapes } from '../../lib/cards/shapes.ts';
import { fakeGazetteer } from '../../lib/cards/testing/fake-gazetteer.ts';
import { mentionOf, STEPPE } from '../../lib/cards/testing/steppe.ts';
import type { ContextCardProps } from '../props.ts';
import { click, find, press, show } from '../testing.tsx';
import { ContextCard } from './ContextCard.tsx';

const gazetteer = fakeGazetteer(STEPPE);
/** No land: a map is drawn all the same. */
const SHAPES = openShapes({ version: 1, transform: { scale: [1, 1], translate: [0, 0] }, arcs: [], countries: [] });

function callbacks() {
  return {
    onPin: vi.fn<ContextCardProps['onPin']>(),
    onClose: vi.fn<ContextCardProps['onClose']>(),
    onCorrect: vi.fn<ContextCardProps['onCorrect']>(),
    onOpenNote: vi.fn<ContextCardProps['onOpenNote']>(),
  };
}

async function showCard(
  mention: Parameters<typeof mentionOf>,
  { pinned = true, ...context }: CardContext & { pinned?: boolean } = {},
) {
  const told = callbacks();
  const card = buildCard(gazetteer, mentionOf(...mention), { date: '2004-09-14', ...context });
  const root = await show(<ContextCard card={card} pinned={pinned} {...told} />);
  return { root, told, text: root.textContent.replace(/\s+/g, ' ') };
}

describe('what a card says', () => {
  it('begins with its day, as a dispatch does', async () => {
    const { root } = await showCard(['Port', 'place', 'g:3']);
    expect(find(root, '.dl-kicker').textContent).toBe('As of 14 September 2004');
    expect(find(root, 'h2').textContent).toBe('Port');
  });

  it('place: capital, spelling, facts then and now', async () => {
    const { text } = await showCard(['Kazakstan', 'place', 'c:KZ']);
    expect(text).toContain('“Kazakstan”: a spelling of Kazakhstan, in use 1991 – 1997');
    expect(text).toContain('15,100,000 (2004)');
    expect(text).toContain('20,300,000 (2024)');
    expect(text).toContain('CapitalNewtown');
  });

  it('official in office: office, term, before, after', async () => {
    const { text } = await showCard(['Middle', 'official', 'q:Q2']);
    expect(text).toContain('President, Kazakhstan');
    expect(text).toContain('In office on this day');
    expect(text).toMatch(/BeforeAnna Early.*1 Jun 1999 – 20 Mar 2019.*AfterClara Late/);
  });

  it('official later in office: introduced as, and the later office with its dates', async () => {
    const office = { text: 'security ministry official' };
    const { text } = await showCard(['Bozhkov', 'official', 'q:Q4', { office }]);
    expect(text).toContain('Introduced here as “security ministry official”');
    expect(text).toContain('Not yet in a known office on this day');
    expect(text).toContain('Minister of Emergencies, Kazakhstan, 13 Nov 2007 – 6 Aug 2014');
  });

  it('role without a known holder: says so, and up to when holders are known', async () => {
    const office = { text: 'prosecutor general', field: 'prosecution' as const, jurisdiction: 'c:KZ' };
    const { text } = await showCard(['prosecutor general', 'role', undefined, { office }]);
    expect(text).toContain('Who held this office on this day is unknown to the dataset.');
    expect(text).toContain('Kazakhstan’s office-holders are known up to 1 July 2022.');
  });

  it('unknown official: the article’s words, no entry, no guess', async () => {
    const office = { text: 'deputy border chief', jurisdiction: 'c:KZ' };
    const { text } = await showCard(['Nobody', 'official', undefined, { fullName: 'Ivan Nobody', office }]);
    expect(text).toContain('Ivan Nobody');
    expect(text).toContain('The article introduces this person as “deputy border chief”.');
    expect(text).toContain('The dataset has no entry for this person.');
  });

  it('without the article’s date says whose day it is', async () => {
    const told = callbacks();
    const card = buildCard(gazetteer, mentionOf('Port', 'place', 'g:3'), {});
    const root = await show(<ContextCard card={card} pinned {...told} />);
    expect(root.textContent).toContain('The article has no date, so facts are told for 1 May 2026');
  });

  it('names its sources with date and licence', async () => {
    const { text } = await showCard(['Port', 'place', 'g:3']);
    expect(text).toContain('Title of test-places. Tests, Mar 2023 (CC0)');
  });
});

describe('what a card does', () => {
  it('offers other meanings, and reports the choice or that it is no name', async () => {
    const candidates = ['g:3', 'g:2'].map((entity) => ({ entity, score: 0.5 }));
    const { root, told } = await showCard(['Port', 'place', 'g:3', { candidates }]);
    expect(find(root, 'summary', 'Another meaning').textContent).toBe('Another meaning of this name');
    await click(find(root, 'button', 'It’s this one'));
    expect(told.onCorrect).toHaveBeenLastCalledWith('g:2');
    await click(find(root, 'button', 'Not a name'));
    expect(told.onCorrect).toHaveBeenLastCalledWith(null);
  });

  it('asks first where it isn’t sure, by number on a map and in a list', async () => {
    const candidates = ['g:3', 'g:2', 'g:1'].map((entity) => ({ entity, score: 0.3 }));
    const { root, told } = await showCard(['Port', 'place', 'g:3', { candidates, confidence: 0.3 }], {
      shapes: SHAPES,
    });
    const open = find(root, 'details', 'other meanings of this name');
    expect(open.hasAttribute('open')).toBe(true);
    expect(open.compareDocumentPosition(find(root, '.dl-facts')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    const numbers = [...root.querySelectorAll('.dl-map-number > text')].map(({ textContent }) => textContent);
    expect(numbers).toEqual(['1', '2']);
    find(root, '.dl-map-number', '2').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(told.onCorrect).toHaveBeenLastCalledWith('g:1');
    await click(find(root, 'button', 'It’s this one: Oldtown'));
    expect(told.onCorrect).toHaveBeenLastCalledWith('g:2');
  });

  it('shows the holders of an office over time, and the same as a list', async () => {
    const { root } = await showCard(['Middle', 'official', 'q:Q2']);
    const history = find(root, 'details', 'Over time: President, Kazakhstan');
    expect(history.querySelectorAll('.dl-time [data-item]')).toHaveLength(3);
    expect(find(history, 'svg').getAttribute('aria-label')).toContain('President, Kazakhstan from 1990 to 2026');
    const held = find(history, 'li[aria-current]');
    expect(held.textContent).toContain('Boris Middle');
  });

  it('pinned: a dialog with focus; Escape closes it', async () => {
    const { root, told } = await showCard(['Port', 'place', 'g:3']);
    const dialog = find(root, '[role=dialog]');
    expect(document.activeElement).toBe(dialog);
    await press(dialog, 'Escape');
    expect(told.onClose).toHaveBeenCalledOnce();
  });

  it('not pinned: leaves focus alone and speaks its first lines', async () => {
    const { root, told } = await showCard(['Middle', 'official', 'q:Q2'], { pinned: false });
    expect(root.contains(document.activeElement)).toBe(false);
    expect(find(root, '[role=status]').textContent).toContain('Boris Middle. President, Kazakhstan');
    await click(find(root, 'button', 'Keep open'));
    expect(told.onPin).toHaveBeenCalledOnce();
  });

  it('leads to earlier notes', async () => {
    const note = { noteId: 'n1', articleTitle: 'A', articleUrl: 'https://a.example/', quote: 'words', at: 0 };
    const { root, told } = await showCard(['Port', 'place', 'g:3'], { notedBefore: [note] });
    await click(find(root, 'button', 'words'));
    expect(told.onOpenNote).toHaveBeenCalledWith(note);
  });
});
