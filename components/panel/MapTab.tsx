import { useState } from 'preact/hooks';
import type { ArticleMapView } from '../../lib/cards/map-view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { ArticleMap } from '../map/ArticleMap.tsx';
import type { PanelArticle, SidePanelProps } from '../props.ts';
import { EmptyState } from './EmptyState.tsx';

/** The country of each entry that may be on the map: itself for a country. */
function countriesOf({ entries }: PanelArticle): Map<string, string> {
  return new Map(
    entries.flatMap(({ key, id, kind, country }) =>
      kind === 'place' && id !== undefined ? [[key, country?.id ?? id]] : [],
    ),
  );
}

/** Those countries that several of the map's places are in, or that are named themselves, most places first. */
function choicesOf(article: PanelArticle, places: ReadonlyMap<string, string>): { id: string; label: string }[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { key, kind, name, country, placeClass, possible } of article.entries) {
    const id = places.get(key);
    if (id === undefined || possible || kind !== 'place' || (!country && placeClass !== 'country')) continue;
    const known = counts.get(id);
    counts.set(id, { name: country?.name ?? name, count: (known?.count ?? 0) + 1 });
  }
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count || a.name.localeCompare(b.name))
    .map(([id, { name, count }]) => ({ id, label: `${name} (${count})` }));
}

function filtered(map: ArticleMapView, isShown: (key: string) => boolean): ArticleMapView {
  return {
    ...map,
    points: map.points.filter(({ key }) => isShown(key)),
    labels: map.labels.filter(({ key }) => key === '' || isShown(key)),
    countries: map.countries.map((country) => ({ ...country, plain: !isShown(country.key) })),
    outside: map.outside.filter(({ key }) => isShown(key)),
  };
}

export type MapTabProps = { article: PanelArticle } & Pick<
  SidePanelProps,
  'currentKey' | 'onGoToSpan' | 'onHoverEntry'
>;

/** All places of the article on one map; one country's alone where the reader wants it. */
export function MapTab({ article, currentKey, onGoToSpan, onHoverEntry }: MapTabProps) {
  const { t } = useMessages();
  const format = useFormats();
  const [country, choose] = useState('');
  if (!article.map || article.map.points.length + article.map.countries.length === 0) {
    return <EmptyState title={t('panel.noMap')} />;
  }
  const places = countriesOf(article);
  const choices = choicesOf(article, places);
  const chosen = choices.some(({ id }) => id === country) ? country : '';
  const map = chosen === '' ? article.map : filtered(article.map, (key) => places.get(key) === chosen);
  const entryOf = (key: string | undefined) => article.entries.find((entry) => entry.key === key);
  return (
    <>
      {choices.length > 1 && (
        <label class="dl-map-filter">
          <span class="dl-small">{t('map.country')}</span>
          <select class="dl-input" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('map.allCountries', [String(places.size)])}</option>
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <figure class="dl-panel-map">
        <ArticleMap
          map={map}
          currentKey={currentKey}
          onHover={(key) => onHoverEntry(entryOf(key))}
          onSelect={(key) => {
            const entry = entryOf(key);
            const span = entry?.spans[0];
            if (entry && span) onGoToSpan(span, entry);
          }}
        />
        {map.outside.length > 0 && (
          <figcaption class="dl-small">
            {t('map.outside', [format.list(map.outside.map(({ name }) => name))])}
          </figcaption>
        )}
      </figure>
    </>
  );
}
