import { useMemo, useState } from 'preact/hooks';
import { HEAT_STEPS, studentsInStep, type Heat, type HeatSpan } from '../../lib/lessons/class/heat.ts';
import type { ClassStudent } from '../../lib/lessons/class/table.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS, colourName } from '../notes/colours.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { ArticleText } from '../reader/ArticleText.tsx';
import { Switch } from '../ui/Field.tsx';
import { LinkButton } from '../ui/Button.tsx';
import type { HighlightsProps, OpenClass } from './props.ts';
import { studentName } from './words.ts';

/** Passages listed: those that most marked. */
const MOST_LISTED = 12;

function Legend({ students }: { students: number }) {
  const { t } = useMessages();
  const format = useFormats();
  return (
    <ul class="dl-heat-legend" aria-label={t('class.legend')}>
      {HEAT_STEPS.map((step) => {
        const range = studentsInStep(step, students);
        if (!range) return null;
        const [least, most] = range;
        const count =
          least === most ? format.number(least) : t('ui.range', [format.number(least), format.number(most)]);
        return (
          <li key={step}>
            <mark class={`dl-heat dl-heat-${step}`}>{count}</mark>
          </li>
        );
      })}
      <li>{t('class.legendUnit')}</li>
    </ul>
  );
}

/** Who marked what is under a place of the text, with their words. */
function Marked({ at, heat, students }: { at: HeatSpan; heat: Heat; students: readonly ClassStudent[] }) {
  const messages = useMessages();
  const { t } = messages;
  const nameOf = new Map(students.map((student) => [student.attempt, studentName(student, t)]));
  const order = new Map(students.map(({ attempt }, i) => [attempt, i]));
  const notes = heat.notes
    .filter(({ start, end }) => start < at.end && end > at.start)
    .sort((a, b) => (order.get(a.attempt) ?? 0) - (order.get(b.attempt) ?? 0));
  return (
    <section class="dl-heat-who" role="status">
      <h2>{t('class.markedBy', notes.length)}</h2>
      <ul>
        {notes.map((note, i) => (
          <li key={i} class={`dl-colour-${note.colour}`}>
            <span class="dl-swatch" /> <strong dir="auto">{nameOf.get(note.attempt)}</strong>
            {note.body !== '' && <span dir="auto"> – {note.body}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function textOf({ sections }: OpenClass, { start, end }: HeatSpan): string {
  const section = sections.find(({ start: from, text }) => start >= from && start < from + text.length);
  return section ? section.text.slice(start - section.start, end - section.start) : '';
}

/** The class's highlights as heat over the text; the same as a list for everyone who doesn't see colours. */
export function HeatTab({ open, colour, colourNames, onColour }: HighlightsProps) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const { heat, sections, students, lesson } = open;
  const [withNumbers, setWithNumbers] = useState(false);
  const [chosen, setChosen] = useState<HeatSpan>();
  const marks = useMemo(
    () =>
      heat.spans.map(({ start, end, step }) => ({ id: String(start), start, end, class: `dl-heat dl-heat-${step}` })),
    [heat],
  );
  const inserts = useMemo(
    () =>
      withNumbers
        ? heat.spans.map(({ end, students: count }) => ({
            id: String(end),
            at: end,
            content: <sup class="dl-heat-number">{count}</sup>,
          }))
        : [],
    [heat, withNumbers],
  );
  const hottest = heat.spans.toSorted((a, b) => b.students - a.students || a.start - b.start).slice(0, MOST_LISTED);
  const choices: (NoteColour | undefined)[] = [undefined, ...COLOURS];
  return (
    <>
      <div class="dl-class-tools">
        <label class="dl-field">
          <span class="dl-label">{t('class.heatColour')}</span>
          <select class="dl-input" onChange={(event) => onColour(choices[event.currentTarget.selectedIndex])}>
            {choices.map((each) => (
              <option key={each ?? 0} selected={each === colour}>
                {each === undefined ? t('class.allColours') : colourName(each, colourNames, messages)}
              </option>
            ))}
          </select>
        </label>
        <Switch label={t('class.numbers')} checked={withNumbers} onChange={setWithNumbers} />
      </div>
      {heat.spans.length === 0 && heat.elsewhere.length === 0 ? (
        <EmptyState title={t('class.noHighlights')} advice={t('class.noHighlightsAdvice')} />
      ) : (
        <>
          <Legend students={students.length} />
          <div class="dl-heat-page">
            <div
              class="dl-heat-text"
              onClick={(event) => {
                const id =
                  event.target instanceof Element ? event.target.closest('mark')?.getAttribute('data-mark') : null;
                setChosen(heat.spans.find(({ start }) => String(start) === id));
              }}
            >
              {sections.map(({ start, text, blocks }, i) => (
                <div key={start}>
                  {i > 0 && <p aria-hidden="true">[…]</p>}
                  <ArticleText
                    text={text}
                    offset={start}
                    blocks={blocks}
                    lang={lesson.article.lang}
                    dir={lesson.article.dir}
                    marks={marks}
                    inserts={inserts}
                    headline={2}
                  />
                </div>
              ))}
              {sections.length === 0 && <p class="dl-small">{t('class.noText')}</p>}
            </div>
            <aside class="dl-heat-side" aria-label={t('class.hottest')}>
              {chosen && heat.spans.includes(chosen) && <Marked at={chosen} heat={heat} students={students} />}
              <h2>{t('class.hottest')}</h2>
              <ol>
                {hottest.map((span) => (
                  <li key={span.start}>
                    <LinkButton onClick={() => setChosen(span)}>
                      <span dir="auto">{textOf(open, span)}</span>
                    </LinkButton>{' '}
                    <span class="dl-small">{t('class.students', span.students, [format.number(span.students)])}</span>
                  </li>
                ))}
              </ol>
              {heat.elsewhere.length > 0 && (
                <>
                  <h2>{t('class.elsewhere')}</h2>
                  <ul>
                    {heat.elsewhere.slice(0, MOST_LISTED).map(({ quote, students: count }) => (
                      <li key={quote}>
                        <span dir="auto">{quote}</span>{' '}
                        <span class="dl-small">{t('class.students', count, [format.number(count)])}</span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </aside>
          </div>
        </>
      )}
    </>
  );
}
