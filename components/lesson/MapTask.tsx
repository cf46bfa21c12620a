import { useId, useState } from 'preact/hooks';
import type { TaskMap } from '../../lib/model/lesson.ts';
import { degreesAt, middleOf, moved, pointOf, type Degrees } from '../../lib/lessons/player/map-position.ts';
import { useFormats, type Formats } from '../i18n/format.ts';
import { useMessages, type Translate } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { TaskBodyProps } from './props.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Whatever else a file calls a path is left out. */
const PATH = /^[MLZmlz\d.,\s-]*$/;

/** "43.65° N, 51.17° E". */
export function positionText({ lat, lon }: Degrees, format: Formats, t: Translate): string {
  const tell = (degrees: number): string => format.number(Math.abs(degrees));
  return t('ui.comma', [
    t(lat < 0 ? 'task.south' : 'task.north', [tell(lat)]),
    t(lon < 0 ? 'task.west' : 'task.east', [tell(lon)]),
  ]);
}

/** The picture alone, with a pin; the handout's too. */
export function TaskMapPicture({ map, pin, cross }: { map: TaskMap; pin?: Degrees | undefined; cross?: Degrees }) {
  const { width, height } = map;
  // Marks keep their size whatever units the map is drawn in.
  const unit = width / 100;
  const pinned = pin && pointOf(map, pin);
  const crossed = cross && pointOf(map, cross);
  return (
    <svg class="dl-map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path class="dl-map-land" d={PATH.test(map.land) ? map.land : ''} />
      <path class="dl-map-border" d={PATH.test(map.borders) ? map.borders : ''} />
      {crossed && (
        <path
          class="dl-map-cross"
          d={`M${crossed.x},0V${height}M0,${crossed.y}H${width}`}
          vector-effect="non-scaling-stroke"
        />
      )}
      {pinned && (
        <g transform={`translate(${pinned.x} ${pinned.y}) scale(${unit})`}>
          <path class="dl-map-pin" d="M0,0L-1.6,-3.6A1.9,1.9 0 1 1 1.6,-3.6Z" />
        </g>
      )}
    </svg>
  );
}

/**
 * A place on the map: pressed, or by arrow keys that move a crosshair (with Shift in tenths) and Enter; the position is
 * told in degrees, and can be typed.
 */
export function MapTask({ task, answer, labelledBy, onAnswer }: TaskBodyProps<'map'>) {
  const { t } = useMessages();
  const format = useFormats();
  const id = useId();
  const { map } = task;
  const [cross, setCross] = useState<Degrees>();
  const [focused, setFocused] = useState(false);
  const crosshair = cross ?? answer ?? middleOf(map);
  const place = (position: Degrees): void => {
    setCross(position);
    onAnswer({ kind: 'map', ...position });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow) setCross(moved(map, crosshair, arrow[0], arrow[1], event.shiftKey));
    else if (event.key === 'Enter' || event.key === ' ') place(crosshair);
    else return;
    event.preventDefault();
  };
  const told = answer ? t('task.pinAt', [positionText(answer, format, t)]) : focused ? '' : t('task.noPin');
  return (
    <>
      <div
        class="dl-task-map"
        role="application"
        tabIndex={0}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-how`}
        onFocus={({ currentTarget }) => setFocused(currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
          if (width === 0 || height === 0) return;
          place(
            degreesAt(map, {
              x: ((event.clientX - left) / width) * map.width,
              y: ((event.clientY - top) / height) * map.height,
            }),
          );
        }}
      >
        <TaskMapPicture map={map} pin={answer} {...(focused ? { cross: crosshair } : {})} />
      </div>
      <p class="dl-small" id={`${id}-how`}>
        {t('task.mapHow')}
      </p>
      <p class="dl-row" role="status">
        {focused && cross && <span>{t('task.crossAt', [positionText(cross, format, t)])}</span>}
        <span>{told}</span>
      </p>
      {answer && <LinkButton onClick={() => onAnswer(undefined)}>{t('task.removePin')}</LinkButton>}
      <Disclosure summary={t('task.typePosition')}>
        <TypedPosition key={`${answer?.lat} ${answer?.lon}`} at={answer} onPlace={place} />
      </Disclosure>
    </>
  );
}

function TypedPosition({ at, onPlace }: { at: Degrees | undefined; onPlace(position: Degrees): void }) {
  const { t } = useMessages();
  const [lat, setLat] = useState(at ? String(at.lat) : '');
  const [lon, setLon] = useState(at ? String(at.lon) : '');
  const field = (label: string, value: string, most: number, set: (value: string) => void) => (
    <label class="dl-field">
      <span class="dl-label">{label}</span>
      <input
        class="dl-input"
        type="number"
        step="any"
        min={-most}
        max={most}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
  const position = { lat: Number(lat), lon: Number(lon) };
  const isPosition = lat !== '' && lon !== '' && Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180;
  return (
    <div class="dl-task-position">
      {field(t('task.latitude'), lat, 90, setLat)}
      {field(t('task.longitude'), lon, 180, setLon)}
      <Button disabled={!isPosition} onClick={() => onPlace(position)}>
        {t('task.placePin')}
      </Button>
    </div>
  );
}
