import type { MapLabel, MapScale } from '../../lib/cards/map-view.ts';
import { useFormats } from '../i18n/format.ts';

export function MapLabels({ labels }: { labels: readonly MapLabel[] }) {
  return (
    <g aria-hidden="true">
      {labels.map(({ x, y, text, anchor, kind }) => (
        <text key={`${text} ${x} ${y}`} x={x} y={y} text-anchor={anchor} class={`dl-map-label-${kind}`} direction="ltr">
          {text}
        </text>
      ))}
    </g>
  );
}

const INSET = 8;

export function MapScaleBar({ scale, width, height }: { scale: MapScale; width: number; height: number }) {
  const format = useFormats();
  const [x, y] = [width - INSET - scale.length, height - INSET];
  return (
    <g class="dl-map-scale" aria-hidden="true">
      <path d={`M${x},${y - 3}v3h${scale.length}v-3`} />
      <text x={x - 4} y={y + 1} text-anchor="end">
        {format.km(scale.km)}
      </text>
    </g>
  );
}
