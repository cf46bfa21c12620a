import type { ArticleMapView } from '../../lib/cards/map-view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { MapScaleBar } from './MapParts.tsx';

export interface ArticleMapProps {
  map: ArticleMapView;
  currentKey?: string | undefined;
  /** A mark was chosen, by pointer or keyboard. */
  onSelect(key: string): void;
  onHover(key: string | undefined): void;
}

/** All places of an article, sized by mentions. Marks are buttons: the map works by keyboard, in order of mentions. */
export function ArticleMap({ map, currentKey, onSelect, onHover }: ArticleMapProps) {
  const { t } = useMessages();
  const format = useFormats();
  const label = t('map.articleText', [format.list(map.points.map(({ name }) => name))]);
  return (
    <svg
      class="dl-map dl-article-map"
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="group"
      aria-label={`${label}. ${t('map.scale', [format.km(map.scale.km)])}`}
    >
      <g transform="scale(0.1)">
        <path class="dl-map-land" d={map.land} />
        {map.countries.map(({ key, path, plain = false }) => (
          <path
            key={key}
            class={plain ? 'dl-map-land' : key === currentKey ? 'dl-map-here' : 'dl-map-members'}
            d={path}
            onMouseEnter={() => onHover(key)}
            onMouseLeave={() => onHover(undefined)}
            onClick={() => onSelect(key)}
          />
        ))}
        <path class="dl-map-border" d={map.borders} />
      </g>
      {map.points.map(({ key, name, count, x, y, r, area }) => (
        <g
          key={key}
          class={`dl-map-mark${key === currentKey ? ' dl-map-current' : ''}${area ? ' dl-map-area' : ''}`}
          role="button"
          tabindex={0}
          aria-label={t('ui.comma', [name, t('map.times', count)])}
          onMouseEnter={() => onHover(key)}
          onMouseLeave={() => onHover(undefined)}
          onFocus={() => onHover(key)}
          onBlur={() => onHover(undefined)}
          onClick={() => onSelect(key)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onSelect(key);
          }}
        >
          <circle class="dl-map-target" cx={x} cy={y} r={Math.max(12, r)} />
          <circle cx={x} cy={y} r={r} />
        </g>
      ))}
      <g aria-hidden="true">
        {map.labels.map(({ key, x, y, text, anchor, kind }) => (
          <text
            key={`${text} ${x} ${y}`}
            x={x}
            y={y}
            text-anchor={anchor}
            direction="ltr"
            class={`dl-map-label-${kind}${key !== '' && key === currentKey ? ' dl-map-label-current' : ''}`}
          >
            {text}
          </text>
        ))}
      </g>
      <MapScaleBar scale={map.scale} width={map.width} height={map.height} />
    </svg>
  );
}
