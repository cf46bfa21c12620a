import { useMessages, type MessageKey } from '../i18n/messages.ts';

/** The browser's commands, as its keys are set; a command without keys isn't among them. */
export interface Shortcut {
  command: 'toggle' | 'next' | 'previous' | 'highlight';
  keys: string;
}

const COMMAND_KEYS = {
  toggle: 'welcome.keyToggle',
  next: 'welcome.keyNext',
  previous: 'welcome.keyPrevious',
  highlight: 'welcome.keyHighlight',
} as const satisfies Record<Shortcut['command'], MessageKey>;

/** Keys that aren't the browser's commands, by where they act. Names of keys are as they stand on keyboards. */
const OWN: { title: MessageKey; keys: [string, MessageKey][] }[] = [
  {
    title: 'help.card',
    keys: [
      ['Enter', 'help.cardEnter'],
      ['Tab', 'help.cardTab'],
      ['Esc', 'help.cardClose'],
    ],
  },
  {
    title: 'help.selection',
    keys: [
      ['1 – 4', 'help.selectionColour'],
      ['Esc', 'help.selectionClose'],
    ],
  },
  {
    title: 'help.panel',
    keys: [
      ['← →', 'help.panelTabs'],
      ['Enter', 'help.panelEnter'],
      ['↑ ↓', 'help.panelTimeline'],
    ],
  },
  {
    title: 'help.library',
    keys: [
      ['/', 'help.librarySearch'],
      ['↑ ↓', 'help.libraryMove'],
      ['Delete', 'help.libraryDelete'],
      ['Ctrl+Z', 'help.libraryUndo'],
    ],
  },
  {
    title: 'help.reader',
    keys: [
      ['J K', 'help.readerStep'],
      ['A', 'help.readerLooks'],
      ['P', 'help.readerPrint'],
    ],
  },
  { title: 'help.everywhere', keys: [['?', 'help.this']] },
];

function Rows({ rows }: { rows: readonly { keys: string; told: string }[] }) {
  return (
    <dl class="dl-keys">
      {rows.map(({ keys, told }) => (
        <div key={`${keys} ${told}`}>
          <dt>
            <kbd dir="ltr">{keys}</kbd>
          </dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The browser's commands with the keys that they have now. */
export function CommandKeys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const { t } = useMessages();
  return <Rows rows={shortcuts.map(({ command, keys }) => ({ keys, told: t(COMMAND_KEYS[command]) }))} />;
}

/** All keys, by where they act. `level` is that of the headings. */
export function AllKeys({ shortcuts, level = 3 }: { shortcuts: readonly Shortcut[]; level?: 2 | 3 }) {
  const { t } = useMessages();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="dl-all-keys">
      <section>
        <Heading>{t('help.page')}</Heading>
        {shortcuts.length > 0 ? <CommandKeys shortcuts={shortcuts} /> : <p>{t('help.noCommands')}</p>}
      </section>
      {OWN.map(({ title, keys }) => (
        <section key={title}>
          <Heading>{t(title)}</Heading>
          <Rows rows={keys.map(([key, told]) => ({ keys: key, told: t(told) }))} />
        </section>
      ))}
    </div>
  );
}
