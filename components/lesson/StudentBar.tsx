import type { RefObject } from 'preact';
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
  handIn: HandIn;
  onStudent(name: string): void;
  onStartOver(): void;
}

const LONGEST_NAME = 200;

/** Handing in, from wherever the button is: without a name the name is asked for. */
export interface HandIn {
  field: RefObject<HTMLInputElement>;
  isNameMissing: boolean;
  run(): void;
}

export function useHandIn(student: string, onExport: () => void): HandIn {
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const isMissing = student.trim() === '';
  return {
    field: field as RefObject<HTMLInputElement>,
    isNameMissing: asked && isMissing,
    run() {
      setAsked(isMissing);
      if (isMissing) field.current?.focus();
      else onExport();
    },
  };
}

/** Who answers, how far it is, that it is saved, and the way to hand it in. */
export function StudentBar({ student, done, of, saving, handIn, onStudent, onStartOver }: StudentBarProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { isNameMissing } = handIn;
  const [asking, setAsking] = useState(false);
  return (
    <section class="dl-student-bar" aria-label={t('student.yourAnswers')}>
      <label class="dl-field">
        <span class="dl-label">{t('student.name')}</span>
        <input
          ref={handIn.field}
          class="dl-input"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={student}
          aria-invalid={isNameMissing}
          onInput={({ currentTarget: { value } }) => onStudent(value)}
        />
      </label>
      {of > 0 && (
        <label class="dl-field dl-student-progress">
          <span class="dl-label">{t('student.progress', [format.number(done), format.number(of)])}</span>
          <progress max={of} value={done} />
        </label>
      )}
      <div class="dl-row">
        <Button main onClick={handIn.run}>
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
