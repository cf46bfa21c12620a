import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SourceView } from '../../lib/cards/view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

/** The sources of the card that is being shown, in the order of their numbers. */
export const SourcesContext = createContext<readonly SourceView[]>([]);

/** The number of a fact's source, as a footnote mark; a fact of several sources has several. */
export function SourceMark({ id }: { id: string }) {
  const sources = useContext(SourcesContext);
  const { t } = useMessages();
  const numbers = id.split('|').flatMap((each) => {
    const index = sources.findIndex((source) => source.id === each);
    return index < 0 ? [] : [index + 1];
  });
  if (numbers.length === 0) return null;
  const told = numbers.map((number) => sources[number - 1]?.title).join('; ');
  return (
    <span class="dl-source" title={told}>
      <span aria-hidden="true">{numbers.join(',')}</span>
      <span class="dl-hidden"> {t('card.sourceNumber', [numbers.join(', ')])}</span>
    </span>
  );
}

/** The foot of the card: publishers at a glance, titles, dates and licences on request. */
export function SourceFoot({ sources }: { sources: readonly SourceView[] }) {
  const { t } = useMessages();
  const format = useFormats();
  if (sources.length === 0) return null;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return (
    <Disclosure
      summary={
        <>
          <span class="dl-nowrap">{t('card.sources')}</span>
          <span class="dl-ellipsis">{publishers.join(' · ')}</span>
        </>
      }
    >
      <ol class="dl-source-list">
        {sources.map(({ id, title, publisher, licence, asOf }) => (
          <li key={id}>
            <span>{t('card.sourceLine', [title, publisher, format.month(asOf), licence])}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
