import { useRef, useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import type { Saving } from './props.ts';

export interface StudentBarProps {
  student: string;
  done: number;
  of: number;
  saving: Saving;
  onStudent(name: string): void;
  onExport(): void;
  onStartOver(): void;
}

const LONGEST_NAME = 200;

/** Who answers, how far it is, that it is saved, and the way to hand it in. */
export function StudentBar({ student, done, of, saving, onStudent, onExport, onStartOver }: StudentBarProps) {
  const { t } = useMessages();
  const format = useFormats();
  const name = useRef<HTMLInputElement>(null);
  const [isNameMissing, setNameMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const handIn = (): void => {
    const missing = student.trim() === '';
    setNameMissing(missing);
    if (missing) name.current?.focus();
    else onExport();
  };
  return (
    <section class="dl-student-bar" aria-label={t('student.yourAnswers')}>
      <label class="dl-field">
        <span class="dl-label">{t('student.name')}</span>
        <input
          ref={name}
          class="dl-input"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={student}
          aria-invalid={isNameMissing}
          onInput={({ currentTarget: { value } }) => {
            setNameMissing(false);
            onStudent(value);
          }}
        />
      </label>
      {of > 0 && (
        <label class="dl-field dl-student-progress">
          <span class="dl-label">{t('student.progress', [format.number(done), format.number(of)])}</span>
          <progress max={of} value={done} />
        </label>
      )}
      <div class="dl-row">
        <Button main onClick={handIn}>
          {t('student.export')}
        </Button>
        {asking ? (
          <>
            <Button
              onClick={() => {
                setAsking(false);
                onStartOver();
              }}
            >
              {t('student.startOverSure')}
            </Button>
            <LinkButton onClick={() => setAsking(false)}>{t('ui.cancel')}</LinkButton>
          </>
        ) : (
          <LinkButton onClick={() => setAsking(true)}>{t('student.startOver')}</LinkButton>
        )}
      </div>
      <p class={`dl-small dl-student-saved${saving.kind === 'failed' ? ' dl-student-failed' : ''}`} role="status">
        {isNameMissing && t('student.nameMissing')}
        {!isNameMissing && saving.kind === 'saved' && t('student.saved')}
        {!isNameMissing && saving.kind === 'pending' && t('student.saving')}
        {!isNameMissing && saving.kind === 'failed' && saving.reason}
      </p>
    </section>
  );
}
