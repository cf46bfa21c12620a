import { useId } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import type { AboutDataProps } from '../props.ts';
import { AboutFigures } from './AboutFigures.tsx';

/** What the dataset holds, where it is from, under which licence. */
export function AboutData({ dataset, damaged }: AboutDataProps) {
  const { t } = useMessages();
  const format = useFormats();
  const sources = useId();
  if (damaged !== undefined) {
    return (
      <>
        <p>
          <strong>{t('panel.damaged')}</strong> {t('panel.damagedAdvice')}
        </p>
        <p class="dl-small">{damaged}</p>
      </>
    );
  }
  if (!dataset) return <p class="dl-small">{t('ui.loading')}</p>;
  const facts = dataset.summary?.facts;
  return (
    <>
      <p>{t('about.lead')}</p>
      <p>{t('about.limits')}</p>
      <dl class="dl-facts">
        <dt>{t('about.asOf')}</dt>
        <dd>{format.date(dataset.asOf)}</dd>
        <dt>{t('about.places')}</dt>
        <dd>{format.number(dataset.counts.places)}</dd>
        <dt>{t('about.persons')}</dt>
        <dd>{format.number(dataset.counts.persons)}</dd>
        <dt>{t('about.version')}</dt>
        <dd>{dataset.version}</dd>
      </dl>
      {dataset.summary && <AboutFigures summary={dataset.summary} />}
      <h3 id={sources}>{t('about.sources')}</h3>
      <div class="dl-scroll-across" role="region" aria-labelledby={sources} tabIndex={0}>
        <table class="dl-compare dl-sources-table">
          <thead>
            <tr>
              <th scope="col">{t('about.source')}</th>
              <th scope="col">{t('about.publisher')}</th>
              <th scope="col">{t('about.date')}</th>
              <th scope="col">{t('about.licence')}</th>
              {facts && <th scope="col">{t('about.facts')}</th>}
            </tr>
          </thead>
          <tbody>
            {dataset.sources.map(({ id, title, publisher, asOf, licence }) => (
              <tr key={id}>
                <td>{title}</td>
                <td>{publisher}</td>
                <td>{format.month(asOf)}</td>
                <td>{licence}</td>
                {facts && <td>{format.number(facts[id] ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
