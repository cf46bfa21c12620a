import type { ArticleMapView } from '../../../lib/cards/map-view.ts';
import { useFormats } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/messages.ts';
import { MapLabels, MapScaleBar } from '../../map/MapParts.tsx';

/** The glossary's places on paper: nothing to press. */
export function HandoutMap({ map }: { map: ArticleMapView }) {
  const { t } = useMessages();
  const format = useFormats();
  const { width, height, land, countries, borders, points, labels, scale } = map;
  return (
    <svg
      class="dl-map dl-article-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('handout.mapText', [format.list(points.map(({ name }) => name))])}
    >
      <g transform="scale(0.1)">
        <path class="dl-map-land" d={land} />
        {countries.map(({ key, path }) => (
          <path key={key} class="dl-map-members" d={path} />
        ))}
        <path class="dl-map-border" d={borders} />
      </g>
      {points.map(({ key, x, y }) => (
        <circle key={key} class="dl-map-point" cx={x} cy={y} r={3.5} />
      ))}
      <MapLabels labels={labels} />
      <MapScaleBar scale={scale} width={width} height={height} />
    </svg>
  );
}
