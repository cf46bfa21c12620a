import type { StudentHighlight } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { colourName } from '../notes/colours.ts';
import { IconButton, LinkButton } from '../ui/Button.tsx';

export interface HighlightListProps {
  highlights: readonly StudentHighlight[];
  onChange(highlights: StudentHighlight[]): void;
  onShow(highlight: StudentHighlight): void;
}

const DEFAULT_NAMES = ['', '', '', ''] as const;
const LONGEST_NOTE = 10_000;

/** The student's own marks in the text, each with a note. They are handed in with the answers. */
export function HighlightList({ highlights, onChange, onShow }: HighlightListProps) {
  const messages = useMessages();
  const { t } = messages;
  return (
    <ul class="dl-lesson-highlights">
      {highlights.map((highlight) => {
        const { id, colour, target, body } = highlight;
        return (
          <li key={id} class={`dl-note dl-colour-${colour}`}>
            <p class="dl-note-head">
              <span class="dl-swatch" />
              <span class="dl-note-name">{colourName(colour, DEFAULT_NAMES, messages)}</span>
              <span class="dl-note-tools">
                <LinkButton onClick={() => onShow(highlight)}>{t('task.show')}</LinkButton>
                <IconButton
                  icon="trash"
                  label={t('student.removeHighlight', [target.quote.exact.slice(0, 60)])}
                  onClick={() => onChange(highlights.filter((each) => each.id !== id))}
                />
              </span>
            </p>
            <p class="dl-note-quote" dir="auto">
              {target.quote.exact}
            </p>
            <textarea
              class="dl-input"
              rows={2}
              dir="auto"
              maxLength={LONGEST_NOTE}
              aria-label={t('student.highlightNote', [target.quote.exact.slice(0, 60)])}
              placeholder={t('student.highlightNotePlaceholder')}
              value={body}
              onInput={({ currentTarget: { value } }) =>
                onChange(highlights.map((each) => (each.id === id ? { ...each, body: value } : each)))
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
