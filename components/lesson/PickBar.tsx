import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteColour } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS, colourName } from '../notes/colours.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { useLessonWords } from './lesson-language.ts';

const DEFAULT_NAMES = ['', '', '', ''] as const;

export interface PickBarProps {
  /** Number of the task that the passage is for; undefined: the student's own highlight. */
  task: number | undefined;
  /** What the task asks: the task itself may lie below the bar. */
  prompt?: string | undefined;
  /** The words chosen so far. */
  quote: string;
  /** Take focus: the keyboard began this. */
  focus: boolean;
  onSentence(by: 1 | -1): void;
  onGrow(by: 1 | -1): void;
  onWord(edge: 'start' | 'end', by: 1 | -1): void;
  onTake(): void;
  onColour(colour: NoteColour): void;
  onCancel(): void;
  /** Takes up what is selected elsewhere, in the live page. */
  onSelection?(): void;
}

/**
 * Choosing a passage, at the foot of the window. With a pointer: select in the text, then press. Without one: arrows
 * go by sentence, with Shift they take in more; left and right move the end by a word, with Shift the beginning.
 */
export function PickBar(props: PickBarProps) {
  const { task, quote, focus, onSentence, onGrow, onWord, onTake, onColour, onCancel } = props;
  const messages = useMessages();
  const { t, dir } = messages;
  const said = useLessonWords();
  const bar = useRef<HTMLDivElement>(null);
  // Before the next key: who has pressed the button goes on with the arrows at once.
  useLayoutEffect(() => {
    if (focus) bar.current?.focus();
  }, [task, focus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Escape') onCancel();
    else if (key === 'ArrowDown' || key === 'ArrowUp') (shiftKey ? onGrow : onSentence)(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const isForward = key === forward;
      if (shiftKey) onWord('start', isForward ? -1 : 1);
      else onWord('end', isForward ? 1 : -1);
    } else if (key === 'Enter' && event.target === bar.current && quote !== '') {
      if (task === undefined) onColour(1);
      else onTake();
    } else if (task === undefined && /^[1-4]$/.test(key) && quote !== '') onColour(Number(key) as NoteColour);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={bar}
      class="dl-pick"
      role="group"
      tabIndex={-1}
      aria-label={task === undefined ? t('pick.highlight') : t('pick.task', [String(task)])}
      onKeyDown={onKeyDown}
      // The selection in the text must survive the press.
      onMouseDown={(event) => event.preventDefault()}
    >
      <p class="dl-pick-head">
        <strong>{task === undefined ? t('pick.highlight') : t('pick.task', [String(task)])}</strong>
        <IconButton icon="close" label={t('ui.cancel')} onClick={onCancel} />
      </p>
      {props.prompt !== undefined && (
        <p class="dl-pick-prompt" {...said}>
          {props.prompt}
        </p>
      )}
      <p class="dl-pick-quote" role="status" dir="auto">
        {quote === '' ? t('pick.how') : t('ui.quoted', [quote])}
      </p>
      <div class="dl-row">
        <Button onClick={() => onSentence(-1)}>{t('pick.previous')}</Button>
        <Button onClick={() => onSentence(1)}>{t('pick.next')}</Button>
        <Button disabled={quote === ''} onClick={() => onGrow(1)}>
          {t('pick.more')}
        </Button>
        <Button disabled={quote === ''} onClick={() => onGrow(-1)}>
          {t('pick.less')}
        </Button>
        {props.onSelection && <Button onClick={props.onSelection}>{t('pick.selection')}</Button>}
        {task !== undefined && (
          <Button main disabled={quote === ''} onClick={onTake}>
            {t('pick.take')}
          </Button>
        )}
      </div>
      {task === undefined && (
        <div class="dl-row" role="group" aria-label={t('pick.colours')}>
          {COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              class={`dl-button dl-colour-${colour}`}
              disabled={quote === ''}
              onClick={() => onColour(colour)}
            >
              <span class="dl-swatch" /> {colourName(colour, DEFAULT_NAMES, messages)}
            </button>
          ))}
        </div>
      )}
      <p class="dl-small dl-pick-keys">{t('pick.keys')}</p>
    </div>
  );
}
