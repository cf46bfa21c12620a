import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { lessonFaults } from '../../lib/lessons/faults.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { EditField, NumberField } from './fields.tsx';
import type { Edit } from './props.ts';

const RTL = /^(?:ar|he|fa|ur|ps|dv|ug|yi|ckb|sd)(?:-|$)/i;
/** As {@link languageTag} of the schema has it. */
const TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/;
const LANGUAGES = [
  'en',
  'ru',
  'kk',
  'ky',
  'uz',
  'tg',
  'tk',
  'az',
  'hy',
  'ka',
  'uk',
  'tr',
  'ar',
  'fa',
  'fr',
  'de',
  'es',
  'zh',
];

/** Title, goals, level, time, and what the lesson is about. */
export function AboutTab({ lesson, onEdit }: { lesson: Lesson; onEdit: Edit }) {
  const { t, locale } = useMessages();
  const format = useFormats();
  const { article } = lesson;
  const put = (patch: Partial<Lesson>, merge: string): void => onEdit((draft) => ({ ...draft, ...patch }), merge);
  const faults = lessonFaults(lesson).flatMap(({ key, place }) => (place === 'about' ? [key] : []));
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const known = LANGUAGES.includes(lesson.lang) ? LANGUAGES : [lesson.lang, ...LANGUAGES];
  return (
    <div class="dl-builder-form">
      <EditField
        label={t('builder.title')}
        value={lesson.title}
        maxLength={BOUNDS.line}
        faults={faults}
        onInput={(title) => put({ title }, 'title')}
      />
      <EditField
        label={t('builder.goals')}
        rows={4}
        value={lesson.goals.join('\n')}
        maxLength={BOUNDS.line * 4}
        advice={t('builder.goalsAdvice')}
        onInput={(text) => put({ goals: text === '' ? [] : text.split('\n').slice(0, 50) }, 'goals')}
      />
      <div class="dl-editor-row">
        <EditField
          label={t('builder.level')}
          value={lesson.level}
          maxLength={200}
          onInput={(level) => put({ level }, 'level')}
        />
        <NumberField
          label={t('builder.minutes')}
          value={lesson.minutes}
          min={0}
          max={10_000}
          onInput={(minutes) =>
            onEdit(({ minutes: _, ...draft }) => (minutes === undefined ? draft : { ...draft, minutes }), 'minutes')
          }
        />
        <label class="dl-field">
          <span class="dl-label">{t('builder.language')}</span>
          <select
            class="dl-input"
            value={lesson.lang}
            onChange={({ currentTarget: { value: lang } }) =>
              put({ lang, dir: RTL.test(lang) ? 'rtl' : 'ltr' }, 'lang')
            }
          >
            {known
              .filter((lang) => TAG.test(lang))
              .map((lang) => (
                <option key={lang} value={lang}>
                  {names.of(lang) ?? lang}
                </option>
              ))}
          </select>
        </label>
      </div>
      <EditField
        label={t('builder.author')}
        value={lesson.author ?? ''}
        maxLength={200}
        onInput={(author) =>
          onEdit(({ author: _, ...draft }) => (author === '' ? draft : { ...draft, author }), 'author')
        }
      />
      <section class="dl-builder-source">
        <h2>{t('student.article')}</h2>
        <p dir="auto">
          {/^https?:/i.test(article.url) ? (
            <a href={article.url} target="_blank" rel="noreferrer">
              {article.title}
            </a>
          ) : (
            article.title
          )}
        </p>
        <p class="dl-small">
          {[article.siteName, article.byline, article.published && format.date(article.published.date)]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </p>
        {!article.published && <p class="dl-small">{t('builder.noDate')}</p>}
      </section>
    </div>
  );
}
