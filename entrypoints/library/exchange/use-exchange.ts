import { i18n } from '#i18n';
import type { ExchangeProps, ExportFormat, ExportScope } from '../../../components/library/exchange/props.ts';
import { formatsFor } from '../../../components/i18n/format.ts';
import { COLOURS, colourName } from '../../../components/notes/colours.ts';
import type { ColourNames } from '../../../components/props.ts';
import type { LibraryQuery, NotesStore } from '../../../lib/notes/types.ts';
import { messages } from '../../../lib/platform/words.ts';
import { download, exportFile, exportText, type ExportOptions } from './export-file.ts';
import { useBackups } from './use-backups.ts';
import { useImport, type Importing } from './use-import.ts';

export interface ExchangeWiring {
  store: NotesStore;
  /** The database can be read. */
  isReady: boolean;
  colourNames: ColourNames;
  /** What search and filters leave. */
  shown: Omit<LibraryQuery, 'limit'>;
  /** Says something in the page's own place for it. */
  say(message: string): void;
  /** What went wrong, in words. */
  complain(error: unknown): void;
  /** Notes were written. */
  onImported(count: number): void;
}

/** After so long what was said is on the screen, ms. */
const PAINTED = 30;

/** Everything that the tab for export, import and backups shows and does. */
export function useExchange(wiring: ExchangeWiring): { props: ExchangeProps; importing: Importing } {
  const { store, isReady, colourNames, shown, say, complain, onImported } = wiring;
  const importing = useImport(store);
  const backups = useBackups(store, isReady);

  const exporting = async (scope: ExportScope, format: ExportFormat): Promise<void> => {
    const now = Date.now();
    say(i18n.t('exchange.working'));
    // A hundred thousand notes take seconds: the words must be there before the work begins.
    await new Promise((resolve) => setTimeout(resolve, PAINTED));
    const file = await exportFile(store, { scope, format, shown }, optionsOf(colourNames), now);
    if (file.notes === 0 && format !== 'backup' && format !== 'bibtex' && format !== 'csl') {
      say(i18n.t('exchange.nothing'));
      return;
    }
    download(file);
    if (format === 'backup' && scope.kind === 'all') backups.exported(now);
    say(i18n.t('library.exported', file.notes));
  };

  const copying = async (scope: ExportScope, format: ExportFormat): Promise<void> => {
    const text = await exportText(store, { scope, format, shown }, optionsOf(colourNames));
    if (text === undefined || text === '') {
      say(i18n.t('exchange.nothing'));
      return;
    }
    await navigator.clipboard.writeText(text).then(
      () => say(i18n.t('exchange.copied')),
      () => say(i18n.t('exchange.copyFailed')),
    );
  };

  return {
    importing,
    props: {
      importing: importing.state,
      backups: backups.view,
      onExport: (scope, format) => void exporting(scope, format).catch(complain),
      onCopy: (scope, format) => void copying(scope, format).catch(complain),
      onImportFile: (file) => void importing.choose(file),
      onImport: () =>
        void importing.confirm().then((count) => {
          if (count !== undefined) onImported(count);
        }),
      onCancelImport: importing.cancel,
      onChooseFolder: () => void backups.choose().catch(complain),
      onAllowFolder: () => void backups.allow().catch(complain),
      onStopFolder: () => void backups.stop().catch(complain),
      onBackUpNow: () =>
        void backups.now().then((outcome) => {
          if (outcome === 'written') say(i18n.t('backup.written'));
        }, complain),
      onKeep: backups.keep,
      onRemindLater: backups.later,
      onRemind: backups.remind,
    },
  };
}

function optionsOf(colourNames: ColourNames): ExportOptions {
  const { locale, dir } = messages();
  const formats = formatsFor(locale);
  return {
    colours: COLOURS.map((colour) => colourName(colour, colourNames, messages())),
    openPassage: i18n.t('note.goTo'),
    wholeArticle: i18n.t('note.wholeArticle'),
    title: i18n.t('exchange.printTitle'),
    lang: locale,
    dir,
    formatDay: (day) => formats.date(day),
  };
}
