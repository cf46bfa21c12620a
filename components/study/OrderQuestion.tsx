import type { Held, StudyContent } from '../../lib/study/types.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { optionsOf } from './answering.ts';
import { spansOf } from './axis.ts';
import { heldText } from './words.ts';

interface ChoiceProps<Kind extends StudyContent['kind']> {
  content: StudyContent & { kind: Kind };
  chosen: number | undefined;
  isShown: boolean;
  onChoose(index: number): void;
}

/** Holders in time: name, dates, and a bar where the term lies among the others. */
function LineUp({ holders, asked }: { holders: readonly Held[]; asked: Held }) {
  const messages = useMessages();
  const format = useFormats();
  const spans = spansOf(holders);
  return (
    <ol class="dl-study-line-up">
      {holders.map((held, i) => {
        const span = spans[i];
        return (
          <li key={held.name} class={`dl-study-holder${held === asked ? ' dl-study-holder-asked' : ''}`}>
            <span dir="auto">{held.name}</span>
            <span class="dl-small">{heldText(held, messages, format)}</span>
            {span && (
              <span class="dl-study-track" aria-hidden="true">
                <span
                  class={`dl-study-term${span.isOpen ? ' dl-study-term-open' : ''}`}
                  style={{
                    'margin-inline-start': `${span.from * 100}%`,
                    'inline-size': `max(3px, ${(span.to - span.from) * 100}%)`,
                  }}
                />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Which of two came first. */
export function OrderQuestion({ content, chosen, isShown, onChoose }: ChoiceProps<'order'>) {
  if (isShown) return <LineUp holders={[content.first, content.second]} asked={content.first} />;
  return (
    <div class="dl-study-options">
      {optionsOf(content).map((name, i) => (
        <Button key={name} onClick={() => onChoose(i)} main={i === chosen}>
          <span dir="auto">{name}</span>
        </Button>
      ))}
    </div>
  );
}

/** Between whom the holder stands: the others in time, with a place to choose before, between and after them. */
export function TimelineQuestion({ content, chosen, isShown, onChoose }: ChoiceProps<'timeline'>) {
  const { t } = useMessages();
  const others = [...content.before, ...content.after];
  if (isShown) return <LineUp holders={[...content.before, content.holder, ...content.after]} asked={content.holder} />;
  const slot = (index: number) => {
    const [before, after] = [others[index - 1]?.name, others[index]?.name];
    const label =
      before !== undefined && after !== undefined
        ? t('study.slotBetween', [before, after])
        : before === undefined
          ? t('study.slotBefore', [after ?? ''])
          : t('study.slotAfter', [before]);
    return (
      <li class="dl-study-slot">
        <button type="button" aria-label={label} aria-pressed={index === chosen} onClick={() => onChoose(index)}>
          <span aria-hidden="true">{t('study.slot')}</span>
        </button>
      </li>
    );
  };
  return (
    <ol class="dl-study-line-up">
      {slot(0)}
      {others.map((held, i) => [
        <li key={held.name} class="dl-study-holder">
          <span dir="auto">{held.name}</span>
        </li>,
        slot(i + 1),
      ])}
    </ol>
  );
}
