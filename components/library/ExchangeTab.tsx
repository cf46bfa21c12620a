import { BackupSection } from './exchange/BackupSection.tsx';
import { ExportSection } from './exchange/ExportSection.tsx';
import { ImportSection } from './exchange/ImportSection.tsx';
import type { ExchangeProps, ExportScope } from './exchange/props.ts';
import type { LibraryProps } from './props.ts';

export interface ExchangeTabProps extends ExchangeProps, Pick<LibraryProps, 'query' | 'filter'> {
  /** What was asked for in the list: an article, some notes. */
  asked: ExportScope | undefined;
}

/** Notes out as files, and back, and kept safe. */
export function ExchangeTab(props: ExchangeTabProps) {
  return (
    <>
      <ExportSection {...props} />
      <ImportSection {...props} />
      <BackupSection {...props} />
    </>
  );
}
