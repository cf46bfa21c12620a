// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import type { DatasetSummary } from '../../lib/model/dataset-summary.ts';
import type { OptionsProps } from '../props.ts';
import { click, find, show, type } from '../testing.tsx';
import { Options } from './Options.tsx';
import { Welcome } from './Welcome.tsx';

function optionsProps(more: Partial<OptionsProps> = {}) {
  return {
    settings: DEFAULT_SETTINGS,
    shortcuts: [{ command: 'toggle' as const, keys: 'Alt+Shift+D' }],
    pagesOff: [],
    sites: ['*://news.example/*'],
    about: {},
    onChange: vi.fn<OptionsProps['onChange']>(),
    onRemoveSite: vi.fn<OptionsProps['onRemoveSite']>(),
    onPageOn: vi.fn<OptionsProps['onPageOn']>(),
    onOpenLibrary: vi.fn<OptionsProps['onOpenLibrary']>(),
    onReset: vi.fn<OptionsProps['onReset']>(),
    ...more,
  };
}

describe('options', () => {
  it('report each change at once', async () => {
    const told = optionsProps();
    const root = await show(<Options {...told} />);
    await click(find(root, 'input[value=careful]'));
    expect(told.onChange).toHaveBeenLastCalledWith({ threshold: 'careful' });
    await click(find(root, 'input[value=off]'));
    expect(told.onChange).toHaveBeenLastCalledWith({ hover: 'off' });
    await click(find(root, 'input[value=dark]'));
    expect(told.onChange).toHaveBeenLastCalledWith({ theme: 'dark' });
    await click(find(find(root, 'label', 'Peoples'), 'input'));
    expect(told.onChange).toHaveBeenLastCalledWith({ kinds: { ...DEFAULT_SETTINGS.kinds, demonym: false } });
  });

  it('name a colour, the others kept', async () => {
    const told = optionsProps({ settings: { ...DEFAULT_SETTINGS, colourNames: ['', '', 'Doubt', ''] } });
    const root = await show(<Options {...told} />);
    const field = find(root, 'input[placeholder=Question]');
    await act(() => {
      if (field instanceof HTMLInputElement) field.value = ' Ask ';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(told.onChange).toHaveBeenLastCalledWith({ colourNames: ['', 'Ask', 'Doubt', ''] });
  });

  it('order the colours, the first and the last kept in their bounds', async () => {
    const told = optionsProps();
    const root = await show(<Options {...told} />);
    await click(find(root, 'button', 'Move “Question” up'));
    expect(told.onChange).toHaveBeenLastCalledWith({ colourOrder: [2, 1, 3, 4] });
    expect(find(root, 'button', 'Move “Key point” up').hasAttribute('disabled')).toBe(true);
    expect(find(root, 'button', 'Move “Vocabulary” down').hasAttribute('disabled')).toBe(true);
  });

  it('are found by their words; what doesn’t fit is hidden, and none says so', async () => {
    const root = await show(<Options {...optionsProps()} />);
    const shown = () => [...root.querySelectorAll<HTMLElement>('.dl-option')].filter(({ hidden }) => !hidden);
    await type(find(root, 'input[type=search]'), 'names Russian');
    expect(shown()).toHaveLength(1);
    expect(shown()[0]?.textContent).toContain('As the language of Dateline');
    await type(find(root, 'input[type=search]'), 'zebra');
    expect(shown()).toEqual([]);
    expect(find(root, '.dl-option-none').textContent).toContain('No option fits');
  });

  it('go back to their defaults one by one, only where they differ', async () => {
    const told = optionsProps({ settings: { ...DEFAULT_SETTINGS, names: 'both' } });
    const root = await show(<Options {...told} />);
    const resets = [...root.querySelectorAll('button')].filter(({ textContent }) =>
      textContent.includes('the default'),
    );
    expect(resets.map(({ textContent }) => textContent)).toEqual(['Back to the default: Names of places']);
    await click(find(root, 'button', 'Back to the default'));
    expect(told.onChange).toHaveBeenLastCalledWith({ names: 'interface' });
  });

  it('list the pages that were turned off, and turn one on again', async () => {
    const told = optionsProps({ pagesOff: ['https://news.example/a'] });
    const root = await show(<Options {...told} />);
    await click(find(root, 'button', 'Turn on again news.example/a'));
    expect(told.onPageOn).toHaveBeenCalledWith('https://news.example/a');
  });

  it('list the allowed sites by name and take one away', async () => {
    const told = optionsProps();
    const root = await show(<Options {...told} />);
    await click(find(root, 'button', 'Remove news.example'));
    expect(told.onRemoveSite).toHaveBeenCalledWith('*://news.example/*');
  });

  it('go back to the defaults, and say so', async () => {
    const told = optionsProps();
    const root = await show(<Options {...told} />);
    await click(find(root, 'button', 'Reset all options'));
    expect(told.onReset).toHaveBeenCalledOnce();
    expect(find(root, '.dl-toast').textContent).toContain('back to their defaults');
  });

  it('tell of the data, or that they can’t be read', async () => {
    const source = { id: 's', title: 'T', publisher: 'P', licence: 'CC0', asOf: '2023-03-05' };
    const dataset = { version: '7', asOf: '2026-05-17', counts: { places: 1234, persons: 56 }, sources: [source] };
    const root = await show(<Options {...optionsProps({ about: { dataset } })} />);
    expect(find(root, '.dl-sources-table').textContent).toContain('TPMar 2023CC0');
    expect(root.textContent).toContain('1,234');
    const damaged = await show(<Options {...optionsProps({ about: { damaged: 'check sum' } })} />);
    expect(damaged.textContent).toContain('The background data can’t be read');
  });
});

describe('about the data', () => {
  const summary: DatasetSummary = {
    version: '7',
    kinds: [
      { kind: 'former-country', count: 10 },
      { kind: 'organisation', count: 580 },
    ],
    names: 4000,
    offices: 300,
    terms: 5678,
    decades: [
      { from: 0, terms: 3 },
      { from: 1990, terms: 4 },
      { from: null, terms: 5 },
    ],
    coverage: [
      {
        country: { name: 'Kazakhstan', code: 'KZ' },
        offices: 58,
        persons: 171,
        terms: 215,
        ministersUntil: '2022-07-01',
      },
      { country: { name: 'Côte d’Ivoire', code: 'CI' }, offices: 4, persons: 5, terms: 6 },
      { offices: 7, persons: 8, terms: 9 },
    ],
    gaps: [
      {
        country: { name: 'Austria', code: 'AT' },
        seat: 'head-of-state',
        from: { date: '2016-07-08', precision: 'day' },
        reason: 'The election was annulled.',
      },
    ],
    contradictions: 636,
    facts: { s: 91 },
  };
  const source = { id: 's', title: 'T', publisher: 'P', licence: 'CC0', asOf: '2023-03-05' };
  const dataset = { version: '7', asOf: '2026-05-17', counts: { places: 1, persons: 1 }, sources: [source], summary };

  it('says what is there, of which country until when, and what is missing', async () => {
    const root = await show(<Options {...optionsProps({ about: { dataset } })} />);
    const text = root.textContent ?? '';
    for (const told of ['Former country10', 'Organisation580', 'Before 19903', 'The 1990s4', 'Beginning unknown5'])
      expect(text).toContain(told);
    expect(find(root, 'tr', 'Kazakhstan').textContent).toBe('Kazakhstan17158Jul 2022');
    expect(find(root, 'tr', 'Côte').textContent).toBe('Côte d’Ivoire54–');
    expect(find(root, 'tr', 'International').textContent).toContain('87');
    expect(find(root, 'li', 'Austria').textContent).toContain(
      'head of state: since 8 July 2016. The election was annulled.',
    );
    expect(text).toContain('On 636 dates the sources disagreed');
    expect(find(root, '.dl-sources-table').textContent).toContain('CC091');
  });

  it('finds a country without its accents, and says when there is none', async () => {
    const root = await show(<Options {...optionsProps({ about: { dataset } })} />);
    await type(find(root, 'input', 'Find a country'), 'cote');
    expect(root.querySelectorAll('.dl-scroll tbody tr')).toHaveLength(1);
    await type(find(root, 'input', 'Find a country'), 'Atlantis');
    expect(find(root, '[role=status]', 'No country').textContent).toBe('No country of that name.');
  });
});

describe('the welcome page', () => {
  it('explains each permission, shows the keys as they are set, and opens the sample', async () => {
    const onOpenSample = vi.fn<() => void>();
    const root = await show(
      <Welcome
        onOpenLesson={() => undefined}
        onPrepareLesson={() => undefined}
        shortcuts={[{ command: 'next', keys: 'Ctrl+Shift+9' }]}
        onOpenSample={onOpenSample}
        onOpenOptions={() => undefined}
      />,
    );
    expect(root.querySelectorAll('.dl-permissions dt')).toHaveLength(6);
    expect(find(root, 'kbd').textContent).toBe('Ctrl+Shift+9');
    await click(find(root, 'button', 'sample article'));
    expect(onOpenSample).toHaveBeenCalledOnce();
  });
});
