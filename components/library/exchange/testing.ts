import { vi } from 'vitest';
import type { BackupView, ExchangeProps } from './props.ts';

export const NO_BACKUPS: BackupView = {
  canChoose: true,
  folder: undefined,
  keep: 10,
  keepChoices: [5, 10],
  lastAt: undefined,
  failure: undefined,
  reminder: undefined,
  reminds: true,
};

/** For tests: props of export, import and backups, whose callbacks remember. */
export function exchangeProps() {
  return {
    importing: { kind: 'none' } as ExchangeProps['importing'],
    backups: NO_BACKUPS,
    onExport: vi.fn<ExchangeProps['onExport']>(),
    onCopy: vi.fn<ExchangeProps['onCopy']>(),
    onImportFile: vi.fn<ExchangeProps['onImportFile']>(),
    onImport: vi.fn<ExchangeProps['onImport']>(),
    onCancelImport: vi.fn<ExchangeProps['onCancelImport']>(),
    onChooseFolder: vi.fn<ExchangeProps['onChooseFolder']>(),
    onAllowFolder: vi.fn<ExchangeProps['onAllowFolder']>(),
    onStopFolder: vi.fn<ExchangeProps['onStopFolder']>(),
    onBackUpNow: vi.fn<ExchangeProps['onBackUpNow']>(),
    onKeep: vi.fn<ExchangeProps['onKeep']>(),
    onRemindLater: vi.fn<ExchangeProps['onRemindLater']>(),
    onRemind: vi.fn<ExchangeProps['onRemind']>(),
  } satisfies ExchangeProps;
}
