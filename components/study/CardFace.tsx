import type { ClickMap } from '../../lib/study/click-map.ts';
import type { Cloze, StudyContent } from '../../lib/study/types.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { isTyped, type Given } from './answering.ts';
import { MapQuestion } from './MapQuestion.tsx';
import { OrderQuestion, TimelineQuestion } from './OrderQuestion.tsx';
import { askedText, heldText } from './words.ts';

export interface CardFaceProps {
  content: StudyContent;
  map: ClickMap | null | undefined;
  given: Given;
  isShown: boolean;
  onGive(given: Given): void;
}

function Sentence({ content, isShown }: { content: StudyContent & Cloze; isShown: boolean }) {
  const { t } = useMessages();
  const isGap = content.kind !== 'meaning' && !isShown;
  return (
    <p class="dl-study-passage" dir="auto">
      {content.before}
      {isGap ? (
        <span class="dl-study-gap">
          <span class="dl-hidden">{t('study.gap')}</span>
        </span>
      ) : (
        <mark>{content.gap}</mark>
      )}
      {content.after}
    </p>
  );
}

function Subject({ content, isShown }: { content: StudyContent; isShown: boolean }) {
  const { t } = useMessages();
  if ('gap' in content) return <Sentence content={content} isShown={isShown} />;
  if (content.kind === 'question')
    return (
      <p class="dl-study-prompt" dir="auto">
        {content.prompt}
      </p>
    );
  if (content.kind === 'where' || content.kind === 'then-name')
    return (
      <p class="dl-study-prompt" dir="auto">
        {content.name}
        {content.kind === 'then-name' && content.within.length > 0 && (
          <span class="dl-small"> {content.within.join(', ')}</span>
        )}
      </p>
    );
  const office = t('ui.comma', [content.title, content.jurisdiction]);
  if (content.kind !== 'timeline')
    return (
      <p class="dl-study-prompt" dir="auto">
        {office}
      </p>
    );
  return (
    <>
      <p class="dl-study-prompt" dir="auto">
        {content.holder.name}
      </p>
      <p dir="auto">{office}</p>
    </>
  );
}

/** The answer, where it isn't in the question's own picture. */
function Answer({ content }: { content: StudyContent }) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  switch (content.kind) {
    case 'question':
      return (
        <blockquote class="dl-study-answer" dir="auto">
          {content.answer}
        </blockquote>
      );
    case 'meaning':
      return (
        <p class="dl-study-answer" dir="auto">
          {content.note}
        </p>
      );
    case 'passage':
    case 'word':
      return (
        <>
          <p class="dl-study-answer" dir="auto">
            {content.gap}
          </p>
          {content.note !== '' && <p dir="auto">{content.note}</p>}
        </>
      );
    case 'where':
      return (
        <p class="dl-study-answer" dir="auto">
          {[content.name, ...content.within].join(', ')}
        </p>
      );
    case 'then-name':
      return (
        <>
          <p class="dl-study-answer" dir="auto">
            {content.nameThen}
          </p>
          <p class="dl-small">{heldText({ name: '', acting: false, ...datesOf(content) }, messages, format)}</p>
        </>
      );
    case 'holder':
      return (
        <>
          <p class="dl-study-answer" dir="auto">
            {content.holder.name}
          </p>
          <p class="dl-small">{heldText(content.holder, messages, format)}</p>
          <p class="dl-small">
            {[
              content.before && t('study.cameBefore', [content.before.name]),
              content.after && t('study.cameAfter', [content.after.name]),
            ]
              .filter((line) => line !== undefined)
              .join(' · ')}
          </p>
        </>
      );
    default:
      return null;
  }
}

function datesOf({ from, to }: StudyContent & { kind: 'then-name' }) {
  const day = (date: string) => ({ date, precision: 'day' as const });
  return { ...(from === undefined ? {} : { start: day(from) }), ...(to === undefined ? {} : { end: day(to) }) };
}

/** Both sides of a card: what it asks, what the reader may answer, and when shown the answer. */
export function CardFace({ content, map, given, isShown, onGive }: CardFaceProps) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const chosen = given.kind === 'option' ? given.index : undefined;
  const choice = { chosen, isShown, onChoose: (index: number) => onGive({ kind: 'option', index }) };
  return (
    <div class="dl-study-face">
      <p class="dl-kicker">{askedText(content, messages, format)}</p>
      <Subject content={content} isShown={isShown} />
      {content.kind === 'word' && content.note !== '' && !isShown && (
        <p class="dl-small" dir="auto">
          {t('study.hint', [content.note])}
        </p>
      )}
      {content.kind === 'where' && map && (
        <MapQuestion
          map={map}
          name={content.name}
          answer={given.kind === 'position' ? given.position : undefined}
          isShown={isShown}
          onAnswer={(position) => onGive({ kind: 'position', position })}
        />
      )}
      {content.kind === 'order' && <OrderQuestion content={content} {...choice} />}
      {content.kind === 'timeline' && <TimelineQuestion content={content} {...choice} />}
      {isTyped(content) && !isShown && (
        <label class="dl-field dl-study-typed">
          <span class="dl-label">{t('study.type')}</span>
          <input
            class="dl-input"
            dir="auto"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={given.kind === 'typed' ? given.text : ''}
            onInput={(event) => onGive({ kind: 'typed', text: event.currentTarget.value })}
          />
        </label>
      )}
      {isShown && (
        <div class="dl-study-back">
          <Answer content={content} />
          {given.kind === 'typed' && given.text.trim() !== '' && (
            <p class="dl-small" dir="auto">
              {t('study.youTyped', [given.text])}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
