import type { DatasetSummary } from '../../lib/model/dataset-summary.ts';
import { className } from '../card/place-words.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { AboutCoverage, AboutGaps } from './AboutCoverage.tsx';

type Row = [label: string, value: number];

/** A column of figures. */
function Figures({ head, rows }: { head: [string, string]; rows: readonly Row[] }) {
  const format = useFormats();
  return (
    <table class="dl-compare dl-figures">
      <thead>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{format.number(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the dataset holds by kind, decade and country, and where it ends. Everything is folded until asked for. */
export function AboutFigures({ summary }: { summary: DatasetSummary }) {
  const messages = useMessages();
  const { t } = messages;
  const { kinds, decades, coverage, gaps, contradictions, names, offices, terms } = summary;
  const kindName = (kind: (typeof kinds)[number]['kind']): string =>
    kind === 'organisation' ? t('kind.organisation') : className(kind, undefined, messages);
  const decadeName = (from: number | null): string => {
    if (from === null) return t('about.startUnknown');
    return from === 0 ? t('about.before1990') : t('about.decade', [String(from)]);
  };
  return (
    <div>
      <Disclosure summary={t('about.kinds')}>
        <Figures
          head={[t('about.kind'), t('about.number')]}
          rows={[
            ...kinds.map(({ kind, count }): Row => [kindName(kind), count]),
            [t('about.names'), names],
            [t('about.offices'), offices],
            [t('about.terms'), terms],
          ]}
        />
      </Disclosure>
      <Disclosure summary={t('about.decades')}>
        <Figures
          head={[t('about.decadeOf'), t('about.terms')]}
          rows={decades.map(({ from, terms }): Row => [decadeName(from), terms])}
        />
      </Disclosure>
      <Disclosure summary={t('about.coverage')}>
        <AboutCoverage coverage={coverage} />
      </Disclosure>
      <Disclosure summary={t('about.gaps')}>
        <p>{t('about.gapsLead')}</p>
        <AboutGaps gaps={gaps} />
        <p>{t('about.contradictions', contradictions)}</p>
      </Disclosure>
    </div>
  );
}
