import { useRef, useState } from 'preact/hooks';
import type { ClickMap } from '../../lib/study/click-map.ts';
import { pointAt, positionAt, type Position } from '../../lib/study/judge.ts';
import { useMessages } from '../i18n/messages.ts';

export interface MapQuestionProps {
  map: ClickMap;
  name: string;
  answer: Position | undefined;
  /** Shows where it is. */
  isShown: boolean;
  onAnswer(position: Position): void;
}

/** Pixels of the view box that an arrow key moves the cross; with Shift. */
const STEP = 24;
const FINE_STEP = 4;
const ARROWS: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A map without names: click where the place is, or move the cross by arrow keys and press Enter. */
export function MapQuestion({ map, name, answer, isShown, onAnswer }: MapQuestionProps) {
  const { t } = useMessages();
  const picture = useRef<SVGSVGElement>(null);
  const [cross, setCross] = useState<[number, number]>();
  const { width, height } = map;
  const [x, y] = pointAt(map, map);
  const given = answer && pointAt(map, answer);

  const onClick = (event: MouseEvent): void => {
    const box = picture.current?.getBoundingClientRect();
    if (!box || isShown || box.width === 0) return;
    setCross(undefined);
    onAnswer(
      positionAt(
        map,
        ((event.clientX - box.left) / box.width) * width,
        ((event.clientY - box.top) / box.height) * height,
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isShown) return;
    const direction = ARROWS[event.key];
    const [atX, atY] = cross ?? [width / 2, height / 2];
    if (direction) {
      const step = event.shiftKey ? FINE_STEP : STEP;
      const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
      setCross([within(atX + direction[0] * step, width), within(atY + direction[1] * step, height)]);
    } else if ((event.key === 'Enter' || event.key === ' ') && cross) {
      onAnswer(positionAt(map, atX, atY));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = isShown ? t('study.mapShown', [name]) : t('study.mapAsk', [name]);
  return (
    <svg
      ref={picture}
      class={`dl-map dl-study-map${isShown ? '' : ' dl-study-map-open'}`}
      viewBox={`0 0 ${width} ${height}`}
      {...(isShown ? { role: 'img' } : { role: 'application', tabindex: 0 })}
      aria-label={label}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onBlur={() => setCross(undefined)}
    >
      <path class="dl-map-land" d={map.land} />
      {isShown && map.area !== undefined && <path class="dl-map-here" d={map.area} />}
      <path class="dl-map-border" d={map.borders} />
      {isShown && given && <path class="dl-study-line" d={`M${given[0]} ${given[1]}L${x} ${y}`} />}
      {given && (
        <g class="dl-study-given">
          <circle cx={given[0]} cy={given[1]} r={9} />
          <path d={`M${given[0] - 5} ${given[1]}h10M${given[0]} ${given[1] - 5}v10`} />
        </g>
      )}
      {isShown && (
        <>
          <circle class="dl-map-halo" cx={x} cy={y} r={14} />
          <circle class="dl-map-point" cx={x} cy={y} r={7} />
        </>
      )}
      {cross && !isShown && (
        <path class="dl-study-cross" d={`M${cross[0]} 0V${height}M0 ${cross[1]}H${width}`} aria-hidden="true" />
      )}
    </svg>
  );
}
