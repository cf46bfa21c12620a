import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { judgeClick } from '../../lib/study/judge.ts';
import { GRADES } from '../../lib/study/schedule.ts';
import type { Grade } from '../../lib/study/types.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { articleLink } from '../library/links.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { judge, suggestedGrade, type Given } from './answering.ts';
import { CardFace } from './CardFace.tsx';
import { handleStudyKey } from './keys.ts';
import type { CardProps, SessionProps, StudyArticle } from './props.ts';
import { intervalText } from './words.ts';

const NOTHING: Given = { kind: 'nothing' };

function Counts({ counts }: Pick<SessionProps, 'counts'>) {
  const { t } = useMessages();
  const format = useFormats();
  return (
    <p class="dl-small dl-study-counts">
      <span>{t('study.countLearning', [format.number(counts.learning)])}</span>
      <span>{t('study.countReview', [format.number(counts.review)])}</span>
      <span>{t('study.countNew', [format.number(counts.fresh)])}</span>
    </p>
  );
}

interface GradesProps {
  intervals: CardProps['intervals'];
  suggested: Grade;
  onGrade(grade: Grade): void;
}

function Grades({ intervals, suggested, onGrade }: GradesProps) {
  const { t, locale } = useMessages();
  const group = useRef<HTMLDivElement>(null);
  // Whoever shows an answer by keyboard goes on by keyboard.
  useLayoutEffect(() => group.current?.querySelector<HTMLElement>('.dl-button-main')?.focus(), []);
  return (
    <div ref={group} class="dl-study-grades" role="group" aria-label={t('study.howWell')}>
      {GRADES.map((grade) => (
        <button
          key={grade}
          type="button"
          class={`dl-button${grade === suggested ? ' dl-button-main' : ''}`}
          aria-keyshortcuts={String(grade)}
          onClick={() => onGrade(grade)}
        >
          <span class="dl-study-grade-name">{t(`study.grade${grade}`)}</span>
          <span class="dl-study-grade-time">{intervalText(intervals[grade], locale)}</span>
        </button>
      ))}
    </div>
  );
}

function Verdict({ card, given, map }: Pick<CardProps, 'card' | 'map'> & { given: Given }) {
  const { t } = useMessages();
  const format = useFormats();
  const verdict = judge(card.content, given, map);
  if (!verdict) return null;
  const words = t(`studyVerdict.${verdict}`);
  const km = given.kind === 'position' && map ? Math.round(judgeClick(map, given.position).km) : 0;
  return (
    <p class={`dl-study-verdict dl-study-${verdict}`}>
      {km > 0 ? t('study.verdictDistance', [words, format.km(km)]) : words}
    </p>
  );
}

/** The article that the card comes from, a link where it has a web address. */
function Source({ article }: { article: StudyArticle }) {
  const { t } = useMessages();
  const words = t('study.from', [article.title || article.url]);
  const link = articleLink(article);
  return (
    <span dir="auto">
      {link === undefined ? (
        words
      ) : (
        <a href={link} target="_blank" rel="noopener">
          {words}
        </a>
      )}
    </span>
  );
}

/** One card, from question to grade. Mounted anew for each. */
function Question(props: SessionProps & { current: CardProps }) {
  const { current, onGrade, onSuspend, onBury } = props;
  const { card, article, map, intervals } = current;
  const { t } = useMessages();
  const [given, give] = useState<Given>(NOTHING);
  const [isShown, setShown] = useState(false);
  const box = useRef<HTMLElement>(null);
  const began = useRef(performance.now());
  const show = (): void => setShown(true);
  const grade = (value: Grade): void => onGrade(value, performance.now() - began.current);
  const keys = useRef({ isShown, show, grade });
  keys.current = { isShown, show, grade };

  useLayoutEffect(() => {
    (box.current?.querySelector<HTMLElement>('input') ?? box.current)?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => handleStudyKey(event, keys.current);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const verdict = isShown ? judge(card.content, given, map) : undefined;
  return (
    <article ref={box} class="dl-study-card" tabIndex={-1} aria-label={t('study.card')}>
      <CardFace
        content={card.content}
        map={map}
        given={given}
        isShown={isShown}
        onGive={(answer) => {
          give(answer);
          // A click on the map or a choice is the answer; a typed one is still being typed.
          if (answer.kind !== 'typed') show();
        }}
      />
      <div role="status">{isShown && <Verdict card={card} given={given} map={map} />}</div>
      {isShown ? (
        <Grades intervals={intervals} suggested={suggestedGrade(verdict)} onGrade={grade} />
      ) : (
        <div class="dl-study-show">
          <Button main onClick={show}>
            {t('study.show')}
          </Button>
        </div>
      )}
      <p class="dl-small dl-study-foot">
        {isShown && article && <Source article={article} />}
        <LinkButton onClick={() => onBury(card)}>{t('study.bury')}</LinkButton>
        <LinkButton onClick={() => onSuspend(card)}>{t('study.suspend')}</LinkButton>
      </p>
    </article>
  );
}

function Done({ session, onChooseArticles }: SessionProps & { session: { kind: 'done' } }) {
  const { t, locale } = useMessages();
  const format = useFormats();
  const { answers, minutes, tomorrow, comesBackAt } = session as SessionProps['session'] & { kind: 'done' };
  const lines = [
    answers > 0
      ? t('study.doneToday', answers, [format.number(answers), format.number(Math.max(1, Math.round(minutes)))])
      : '',
    comesBackAt === undefined
      ? ''
      : t('study.comesBack', [intervalText(Math.max(0, comesBackAt - Date.now()), locale)]),
    t('study.tomorrow', tomorrow, [format.number(tomorrow)]),
  ];
  return (
    <EmptyState title={t('study.done')}>
      {lines.map((line) => line !== '' && <p key={line}>{line}</p>)}
      <Button onClick={onChooseArticles}>{t('study.chooseMore')}</Button>
    </EmptyState>
  );
}

/** Today's cards, one after the other. */
export function SessionTab(props: SessionProps) {
  const { session, counts, canUndo, onUndo } = props;
  const { t } = useMessages();
  if (session.kind === 'loading') return <p class="dl-small">{t('ui.loading')}</p>;
  if (session.kind === 'failed')
    return (
      <EmptyState title={session.message} advice={session.advice}>
        <Disclosure summary={t('card.more')}>
          <code>{session.detail}</code>
        </Disclosure>
      </EmptyState>
    );
  if (session.kind === 'no-decks')
    return (
      <EmptyState
        title={t('study.empty')}
        advice={t('study.emptyAdvice')}
        action={{ label: t('study.choose'), onClick: props.onChooseArticles }}
      />
    );
  return (
    <>
      <div class="dl-study-head">
        <Counts counts={counts} />
        {canUndo && <LinkButton onClick={onUndo}>{t('study.undo')}</LinkButton>}
      </div>
      {session.kind === 'done' ? (
        <Done {...props} session={session} />
      ) : (
        <Question key={`${session.card.id} ${session.card.schedule.reps}`} {...props} current={session} />
      )}
      <p class="dl-small dl-study-keys">{t('study.keys')}</p>
    </>
  );
}
