import type { GlossaryEntry } from '../../lib/model/lesson.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { useLessonWords } from './lesson-language.ts';

/** Terms with what the trainer left of their facts, the day that they are told for, and where they are from. */
export function Glossary({ entries }: { entries: readonly GlossaryEntry[] }) {
  const { t } = useMessages();
  const format = useFormats();
  const said = useLessonWords();
  return (
    <dl class="dl-glossary">
      {entries.map(({ id, term, kind, text, asOf, sources }) => (
        <div key={id} class={`dl-kind-${kind}`}>
          <dt {...said}>
            <span>{term}</span>
          </dt>
          <dd {...said}>
            {text}
            {(asOf !== undefined || sources.length > 0) && (
              <span class="dl-small dl-glossary-foot">
                {[asOf === undefined ? undefined : t('card.asOf', [format.date(asOf)]), ...sources]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
