import { useMemo, useRef } from 'preact/hooks';
import { placePassages } from '../../../lib/lessons/player/chunks.ts';
import { sectionsOf } from '../../../lib/lessons/player/sections.ts';
import type { DatedEvent } from '../../../lib/cards/dated-events.ts';
import type { Lesson } from '../../../lib/model/lesson.ts';
import { useFormats, type Formats } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Glossary } from '../Glossary.tsx';
import { articleLink, hasHeadline, LessonHead } from '../LessonHead.tsx';
import { LessonText } from '../LessonText.tsx';
import { HandoutKey } from './HandoutKey.tsx';
import { HandoutMap } from './HandoutMap.tsx';
import { HandoutTask } from './HandoutTask.tsx';
import type { HandoutOptions, HandoutPictures } from './props.ts';

export interface HandoutProps {
  /** As it is shared; with its key where the key is to be printed. */
  lesson: Lesson;
  options: HandoutOptions;
  pictures: HandoutPictures;
}

const NO_TASKS = (): [] => [];
const nothing = (): void => undefined;

/** A lesson on paper: what students read, and room to answer by hand. */
export function Handout({ lesson, options, pictures }: HandoutProps) {
  const { t } = useMessages();
  const format = useFormats();
  const root = useRef<HTMLDivElement>(null);
  const { article } = lesson;
  const sections = useMemo(() => sectionsOf(article), [article]);
  const placed = useMemo(() => placePassages(sections, lesson.passages), [sections, lesson]);
  const marks = useMemo(
    () =>
      placed.flatMap(({ passage, span }) =>
        span ? [{ ...span, id: passage.id, class: `dl-mark dl-colour-${passage.colour}` }] : [],
      ),
    [placed],
  );
  // The numbers stay in the text, what they stand for goes to the end.
  const inText = useMemo(
    () =>
      options.notes === 'below'
        ? placed
        : placed.map((each) => Object.assign({}, each, { passage: { ...each.passage, comment: '' } })),
    [placed, options.notes],
  );
  const atEnd = placed.filter(
    ({ passage, span }) => (options.notes === 'end' && passage.comment.trim() !== '') || !span,
  );
  const href = articleLink(article);
  const source = [article.siteName, article.byline, article.published && format.date(article.published.date)];
  return (
    <article class="dl-handout" lang={lesson.lang} dir={lesson.dir}>
      <LessonHead lesson={lesson} />
      <p class="dl-handout-name">
        <span>{t('handout.name')}</span>
        <span>{t('handout.date')}</span>
      </p>
      <section class="dl-handout-article">
        {!hasHeadline(article) && (
          <h2 class="dl-lesson-article-title" dir="auto">
            {article.title}
          </h2>
        )}
        <p class="dl-small" dir="auto">
          {source.filter((part) => part !== undefined && part !== '').join(' · ')}
          {href !== undefined && <span class="dl-handout-url"> {href}</span>}
        </p>
        {article.share !== 'copy' && <p>{t(article.share === 'link' ? 'handout.linkOnly' : 'handout.excerptsOnly')}</p>}
        <LessonText
          root={root}
          article={article}
          sections={sections}
          placed={inText}
          marks={marks}
          tasksOf={NO_TASKS}
          onGoToTask={nothing}
        />
      </section>
      {atEnd.length > 0 && (
        <section>
          <h2>{t('handout.notes')}</h2>
          <ol class="dl-handout-notes">
            {atEnd.map(({ passage, number, span }) => (
              <li key={passage.id} value={number}>
                {!span && <blockquote class="dl-task-quote">{passage.target.quote.exact}</blockquote>}
                <Markdown text={passage.comment} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {options.map && pictures.map && (
        <section class="dl-handout-whole">
          <h2>{t('handout.map')}</h2>
          <HandoutMap map={pictures.map} />
        </section>
      )}
      {options.glossary && lesson.glossary.length > 0 && (
        <section>
          <h2>{t('student.glossary')}</h2>
          <Glossary entries={lesson.glossary} />
        </section>
      )}
      {options.timeline && (pictures.timeline || pictures.events.length > 0) && (
        <section class="dl-handout-whole">
          <h2>{t('handout.timeline')}</h2>
          {pictures.timeline && pictures.timeline.rows.length > 0 && (
            <Timeline view={pictures.timeline} label={t('handout.timelineText')} withOffice />
          )}
          <dl class="dl-handout-events">
            {pictures.events.map((event) => (
              <div key={event.start}>
                <dt>{when(event, format)}</dt>
                <dd dir="auto">{event.sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {options.tasks && lesson.tasks.length > 0 && (
        <section>
          <h2>{t('student.tasks')}</h2>
          <ol class="dl-tasks">
            {lesson.tasks.map((task, i) => (
              <HandoutTask
                key={task.id}
                task={task}
                number={i + 1}
                passage={placed.find(({ passage }) => passage.id === task.passage)?.number}
              />
            ))}
          </ol>
        </section>
      )}
      {options.key && lesson.key && lesson.key.length > 0 && <HandoutKey tasks={lesson.tasks} entries={lesson.key} />}
    </article>
  );
}

/** "14 September 2004", "September 2004", "1997", "1992 – 1997". */
function when({ from, to, precision }: DatedEvent, format: Formats): string {
  const [first, last] = precision === 'year' ? [format.year(from), format.year(to)] : ['', ''];
  if (first !== last) return `${first} – ${last}`;
  return format.date({ date: from, precision });
}
