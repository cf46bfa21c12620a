import type { PlacedPassage } from '../../lib/lessons/player/chunks.ts';
import { useMessages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { useLessonWords } from './lesson-language.ts';

export interface PromptProps {
  placed: PlacedPassage;
  /** Numbers of the tasks about a passage. */
  tasksOf(passageId: string): readonly number[];
  onGoToTask(number: number): void;
}

/** What the trainer says at a passage, and the tasks about it. Where the passage isn't in the text, with its words. */
export function Prompt({ placed, tasksOf, onGoToTask }: PromptProps) {
  const { t } = useMessages();
  const { passage, number, span } = placed;
  const tasks = tasksOf(passage.id);
  const said = useLessonWords();
  if (span && passage.comment.trim() === '' && tasks.length === 0) return null;
  return (
    <div
      id={`passage-${number}`}
      class={`dl-prompt dl-colour-${passage.colour}`}
      role="note"
      aria-label={t('student.passage', [String(number)])}
      tabIndex={-1}
    >
      <span class="dl-prompt-number" aria-hidden="true">
        {number}
      </span>
      <div>
        {!span && (
          <blockquote class="dl-task-quote" dir="auto">
            {passage.target.quote.exact}
          </blockquote>
        )}
        {passage.comment.trim() !== '' && (
          <div {...said}>
            <Markdown text={passage.comment} />
          </div>
        )}
        {tasks.length > 0 && (
          <p class="dl-row dl-prompt-tasks">
            {tasks.map((task) => (
              <LinkButton key={task} onClick={() => onGoToTask(task)}>
                {t('task.number', [String(task)])}
              </LinkButton>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
