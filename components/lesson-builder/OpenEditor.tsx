import { BOUNDS } from '../../lib/lessons/bounds.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { among, type EditorProps, type KeyOf } from './editor-props.ts';
import { EditField, Faults, NumberField } from './fields.tsx';

type Line = KeyOf<'open'>['rubric'][number];

/** What a good answer says, and what its points are for. */
export function OpenEditor({ task, answer, faults, onChange }: EditorProps<'open'>) {
  const { t } = useMessages();
  const { rubric } = answer;
  const put = (lines: Line[], merge?: string): void => onChange(task, { ...answer, rubric: lines }, merge);
  const change = (line: Line, patch: Partial<Line>): void =>
    put(
      rubric.map((each) => (each.id === line.id ? { ...each, ...patch } : each)),
      line.id,
    );
  const sum = rubric.reduce((all, { points }) => all + points, 0);
  return (
    <div class="dl-editor-part">
      <EditField
        label={t('builder.model')}
        rows={3}
        value={answer.model}
        maxLength={BOUNDS.text}
        advice={t('builder.modelAdvice')}
        faults={among(faults, 'noModel')}
        onInput={(model) => onChange(task, { ...answer, model }, 'model')}
      />
      <NumberField
        label={t('builder.lines')}
        value={task.lines}
        min={1}
        max={100}
        onInput={(lines) => lines !== undefined && onChange({ ...task, lines }, answer, 'lines')}
      />
      <fieldset class="dl-editor-part">
        <legend>{t('builder.rubric')}</legend>
        {rubric.length > 0 && (
          <ul class="dl-option-rows">
            {rubric.map((line, i) => {
              const name = t('builder.rubricLine', [String(i + 1)]);
              return (
                <li key={line.id} class="dl-option-row">
                  <EditField
                    label={name}
                    quiet
                    placeholder={name}
                    value={line.text}
                    maxLength={BOUNDS.line}
                    onInput={(text) => change(line, { text })}
                  />
                  <NumberField
                    label={t('builder.points')}
                    value={line.points}
                    min={0}
                    max={BOUNDS.points}
                    step={0.5}
                    onInput={(points) => change(line, { points: points ?? 0 })}
                  />
                  <IconButton
                    icon="trash"
                    label={t('builder.removeRow', [name])}
                    onClick={() => put(rubric.filter(({ id }) => id !== line.id))}
                  />
                </li>
              );
            })}
          </ul>
        )}
        <div class="dl-row">
          <Button onClick={() => put([...rubric, { id: newPartId(), text: '', points: 1 }])}>
            {t('builder.addRubric')}
          </Button>
          {rubric.length > 0 && sum !== task.points && (
            <Button onClick={() => onChange({ ...task, points: Math.min(BOUNDS.points, sum) }, answer)}>
              {t('builder.sumPoints', [String(sum)])}
            </Button>
          )}
        </div>
        <Faults faults={among(faults, 'rubricPoints')} />
      </fieldset>
    </div>
  );
}
