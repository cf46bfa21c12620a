import { useId } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { MapTask } from '../lesson/MapTask.tsx';
import type { EditorProps } from './editor-props.ts';
import { NumberField } from './fields.tsx';

/** Where the place is, set as a student sets it, and how near is near enough. */
export function MapEditor({ task, answer, onChange }: EditorProps<'map'>) {
  const { t } = useMessages();
  const id = useId();
  const { lat, lon, km } = answer;
  return (
    <div class="dl-editor-part">
      <p id={id}>{t('builder.rightPlace')}</p>
      <MapTask
        task={task}
        answer={{ kind: 'map', lat, lon }}
        labelledBy={id}
        // A map task always has a right place: taking the pin out leaves it where it was.
        onAnswer={(place) => place && onChange(task, { ...answer, lat: place.lat, lon: place.lon })}
      />
      <NumberField
        label={t('builder.within')}
        value={km}
        min={1}
        max={20_000}
        onInput={(value) => value !== undefined && onChange(task, { ...answer, km: value }, 'km')}
      />
      <p class="dl-small">{t('builder.withinAdvice')}</p>
    </div>
  );
}
