import { useState } from 'preact/hooks';
import type { ChoiceMapView } from '../../lib/cards/map-view.ts';
import type { Alternative, CardView } from '../../lib/cards/view.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { MapScaleBar } from '../map/MapParts.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { cardTitle } from './card-title.ts';
import { className, whereabouts } from './place-words.ts';

/** Less sure than this, a card asks at once: which one? */
const UNSURE = 0.5;

/** Whether the card asks before it tells. */
export function isUnsure({ alternatives, confidence }: CardView): boolean {
  return alternatives.length > 0 && confidence < UNSURE;
}

interface ChoiceProps {
  current: EntityId | undefined;
  onHover(id: EntityId | undefined): void;
  onPick(id: EntityId): void;
}

/** Where each meaning is, numbered as in the list, which the keyboard and screen readers use. */
function ChoiceMap({ map, title, current, onHover, onPick }: ChoiceProps & { map: ChoiceMapView; title: string }) {
  const { t } = useMessages();
  return (
    <svg class="dl-map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={t('map.choices', [title])}>
      <g transform="scale(0.1)">
        <path class="dl-map-land" d={map.land} />
        <path class="dl-map-border" d={map.borders} />
      </g>
      {map.points.map(({ id, number, x, y }) => (
        <g
          key={id}
          class={`dl-map-number${number === 0 ? ' dl-map-shown' : ''}${id === current ? ' dl-map-chosen' : ''}`}
          onMouseEnter={() => onHover(id)}
          onMouseLeave={() => onHover(undefined)}
          onClick={number === 0 ? undefined : () => onPick(id)}
        >
          <circle cx={x} cy={y} r={number === 0 ? 5 : 9} />
          {number > 0 && (
            <text x={x} y={y + 4} text-anchor="middle">
              {number}
            </text>
          )}
        </g>
      ))}
      <MapScaleBar scale={map.scale} width={map.width} height={map.height} />
    </svg>
  );
}

function AlternativeRow({ alternative, current, onHover, onPick }: ChoiceProps & { alternative: Alternative }) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  const { id, name, english, kind, placeClass, population, office, years } = alternative;
  const where = whereabouts(alternative, messages);
  const what = placeClass ? className(placeClass, population, messages) : (office ?? t(`kind.${kind}`));
  const told = [
    ...(english === undefined ? [] : [english]),
    where === undefined ? what : t('ui.comma', [what, where]),
    ...(population === undefined ? [] : [format.number(population)]),
    ...(years?.from === undefined ? [] : [t('ui.range', [String(years.from), String(years.to ?? '')])]),
  ];
  return (
    <li
      class={id === current ? 'dl-chosen' : ''}
      onMouseEnter={() => onHover(id)}
      onMouseLeave={() => onHover(undefined)}
      onFocusIn={() => onHover(id)}
      onFocusOut={() => onHover(undefined)}
    >
      <span dir="auto">
        {name} <span class="dl-small">{told.join(' · ')}</span>
      </span>
      <LinkButton onClick={() => onPick(id)}>
        {t('card.itsThis')}
        <span class="dl-hidden">
          : {name}
          {where !== undefined && `, ${where}`}
        </span>
      </LinkButton>
    </li>
  );
}

/** The other things of this name, on a map and as a list, to choose from; open where the shown one is hardly likelier. */
export function Alternatives({ card, onPick }: { card: CardView; onPick(id: EntityId): void }) {
  const { t } = useMessages();
  const [current, onHover] = useState<EntityId>();
  const { alternatives, choiceMap } = card;
  if (alternatives.length === 0) return null;
  const choice = { current, onHover, onPick };
  return (
    <Disclosure summary={t('card.alternatives', alternatives.length)} open={isUnsure(card)}>
      {choiceMap && <ChoiceMap map={choiceMap} title={cardTitle(card)} {...choice} />}
      <ol class="dl-choices dl-numbered">
        {alternatives.map((alternative) => (
          <AlternativeRow key={alternative.id} alternative={alternative} {...choice} />
        ))}
      </ol>
    </Disclosure>
  );
}
