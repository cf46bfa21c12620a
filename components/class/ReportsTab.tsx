import { useState } from 'preact/hooks';
import { answerText, keyText } from '../../lib/lessons/class/answer-text.ts';
import type { ClassStudent } from '../../lib/lessons/class/table.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Field.tsx';
import type { ClassProps, OpenClass } from './props.ts';
import { answerWords, pointsText, studentName } from './words.ts';

/** `''`: the class as a whole; `all`: a page for each; else one student. */
type Whose = '' | 'all' | (string & {});

function StudentReport({ open, student, withKey }: { open: OpenClass; student: ClassStudent; withKey: boolean }) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const words = answerWords(messages, format);
  const { lesson, table } = open;
  const explanations = new Map(lesson.key?.map(({ task, explanation }) => [task, explanation]));
  return (
    <section class="dl-report" dir={lesson.dir}>
      <p class="dl-kicker" dir="auto">
        {lesson.title}
      </p>
      <h2 dir="auto">{studentName(student, t)}</h2>
      <p class="dl-report-total">
        {pointsText(student.total, table.most, format)}
        {table.most > 0 && ` · ${format.percent(student.total / table.most)}`}
        {student.pending > 0 && ` · ${t('class.waiting', student.pending, [format.number(student.pending)])}`}
      </p>
      <table class="dl-report-table">
        <thead>
          <tr>
            <th scope="col">{t('class.task')}</th>
            <th scope="col">{t('class.answer')}</th>
            {withKey && <th scope="col">{t('class.rightAnswers')}</th>}
            <th scope="col">{t('class.points')}</th>
          </tr>
        </thead>
        <tbody>
          {student.cells.map(({ answer, points, mark }, i) => {
            const entry = table.tasks[i];
            if (!entry) return null;
            const { task, key, number } = entry;
            const explanation = explanations.get(task.id) ?? '';
            return (
              <tr key={task.id}>
                <th scope="row" dir="auto">
                  {number}. {task.prompt}
                </th>
                <td dir="auto">
                  <p class="dl-report-answer">{answerText(task, answer, words) || t('class.noAnswer')}</p>
                  {mark?.comment !== undefined && <p class="dl-report-comment">{mark.comment}</p>}
                </td>
                {withKey && (
                  <td dir="auto">
                    {keyText(task, key, words)}
                    {explanation !== '' && <p class="dl-small">{explanation}</p>}
                  </td>
                )}
                <td class="dl-report-points">{pointsText(points, task.points, format)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function ClassReport({ open }: { open: OpenClass }) {
  const { t } = useMessages();
  const format = useFormats();
  const { lesson, table, students } = open;
  return (
    <section class="dl-report" dir={lesson.dir}>
      <p class="dl-kicker">{t('class.students', students.length, [format.number(students.length)])}</p>
      <h2 dir="auto">{lesson.title}</h2>
      <table class="dl-report-table">
        <caption>{t('class.results')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('class.student')}</th>
            <th scope="col">{t('class.points')}</th>
            <th scope="col">%</th>
            <th scope="col">{t('class.toMark')}</th>
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.attempt}>
              <th scope="row" dir="auto">
                {studentName(student, t)}
              </th>
              <td class="dl-report-points">{pointsText(student.total, table.most, format)}</td>
              <td class="dl-report-points">{table.most > 0 && format.percent(student.total / table.most)}</td>
              <td class="dl-report-points">{student.pending > 0 && format.number(student.pending)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="dl-report-table">
        <caption>{t('class.difficulty')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('class.task')}</th>
            <th scope="col">{t('class.answered')}</th>
            <th scope="col">{t('class.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {table.tasks.map(({ task, number }, i) => {
            const summary = table.summaries[i];
            return (
              <tr key={task.id}>
                <th scope="row" dir="auto">
                  {number}. {task.prompt}
                </th>
                <td class="dl-report-points">{format.number(summary?.answered ?? 0)}</td>
                <td class="dl-report-points">{summary?.mean === undefined ? '?' : format.percent(summary.mean)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What is handed out or filed: the class on one page, or a page for each student. */
export function ReportsTab({ open, onPrint }: { open: OpenClass } & Pick<ClassProps, 'onPrint'>) {
  const { t } = useMessages();
  const [whose, setWhose] = useState<Whose>('');
  const [withKey, setWithKey] = useState(true);
  const { students } = open;
  const shown = whose === 'all' ? students : students.filter(({ attempt }) => attempt === whose);
  return (
    <>
      <div class="dl-class-tools">
        <label class="dl-field">
          <span class="dl-label">{t('class.report')}</span>
          <select class="dl-input" value={whose} onChange={(event) => setWhose(event.currentTarget.value)}>
            <option value="">{t('class.wholeClass')}</option>
            <option value="all">{t('class.eachStudent')}</option>
            {students.map((student) => (
              <option key={student.attempt} value={student.attempt}>
                {studentName(student, t)}
              </option>
            ))}
          </select>
        </label>
        {whose !== '' && <Switch label={t('class.withKey')} checked={withKey} onChange={setWithKey} />}
        <Button main onClick={onPrint}>
          {t('class.print')}
        </Button>
      </div>
      {whose === '' ? (
        <ClassReport open={open} />
      ) : (
        shown.map((student) => <StudentReport key={student.attempt} open={open} student={student} withKey={withKey} />)
      )}
    </>
  );
}
