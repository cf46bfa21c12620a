import type { LocatorMapView } from '../../lib/cards/map-view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { MapLabels, MapScaleBar } from './MapParts.tsx';

/** Where a place is: the country among its neighbours, the town in its country. */
export function LocatorMap({ map }: { map: LocatorMapView }) {
  const { t } = useMessages();
  const format = useFormats();
  const label = map.within ? t('map.locatorWithin', [map.subject, map.within]) : t('map.locator', [map.subject]);
  return (
    <svg
      class="dl-map"
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="img"
      aria-label={`${label}. ${t('map.scale', [format.km(map.scale.km)])}`}
    >
      <g transform="scale(0.1)">
        <path class="dl-map-land" d={map.land} />
        {map.members && <path class="dl-map-members" d={map.members} />}
        {map.country && <path class="dl-map-here" d={map.country} />}
        <path class="dl-map-border" d={map.borders} />
        {map.disputed && <path class="dl-map-disputed" d={map.disputed} />}
      </g>
      {map.capital && <circle class="dl-map-capital" cx={map.capital.x} cy={map.capital.y} r={2.4} />}
      {map.point && (
        <>
          <circle class="dl-map-halo" cx={map.point.x} cy={map.point.y} r={8} />
          <circle class="dl-map-point" cx={map.point.x} cy={map.point.y} r={4} />
        </>
      )}
      <MapLabels labels={map.labels} />
      <MapScaleBar scale={map.scale} width={map.width} height={map.height} />
    </svg>
  );
}
