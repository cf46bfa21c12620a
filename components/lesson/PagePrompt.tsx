import { useMessages } from '../i18n/messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { MarkdownTokens } from '../ui/MarkdownTokens.tsx';
import type { PagePromptProps } from './props.ts';

/** What the trainer says at a passage, beside it on the live page. */
export function PagePrompt({ number, colour, comment, tasks, onClose }: PagePromptProps) {
  const { t, dir } = useMessages();
  const label = number === undefined ? t('student.ownHighlight') : t('student.passage', [String(number)]);
  return (
    <div class={`dl dl-page-prompt dl-colour-${colour}`} role="dialog" aria-label={label} dir={dir}>
      <p class="dl-page-prompt-head">
        <span class="dl-swatch" />
        <span class="dl-kicker">{label}</span>
        <IconButton icon="close" label={t('ui.close')} onClick={onClose} />
      </p>
      {comment.length > 0 && <MarkdownTokens tokens={comment} />}
      {tasks.length > 0 && <p class="dl-small">{tasks.map((task) => t('task.number', [String(task)])).join(' · ')}</p>}
    </div>
  );
}
