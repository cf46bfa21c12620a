import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { FaultKey } from '../../lib/lessons/faults.ts';
import { useMessages } from '../i18n/messages.ts';

export interface EditFieldProps {
  label: ComponentChildren;
  value: string;
  onInput(value: string): void;
  /** Lines of the field; absent: one line. */
  rows?: number;
  maxLength: number;
  advice?: string;
  /** Its label is for those alone who don't see where it stands. */
  quiet?: boolean;
  /** What is missing here. */
  faults?: readonly FaultKey[];
  /** Takes focus when it appears. */
  focus?: boolean;
  onEnter?(): void;
  placeholder?: string;
}

/** A field that tells each letter: the draft saves itself. */
export function EditField(props: EditFieldProps) {
  const { label, value, onInput, rows, maxLength, advice, quiet = false, faults = [], focus = false, onEnter } = props;
  const id = useId();
  const field = useRef<HTMLElement>(null);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const described = [advice === undefined ? '' : `${id}-advice`, faults.length > 0 ? `${id}-fault` : '']
    .join(' ')
    .trim();
  const common = {
    id,
    ref: field as never,
    class: 'dl-input',
    dir: 'auto' as const,
    value,
    maxLength,
    placeholder: props.placeholder ?? '',
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(faults.length > 0 ? { 'aria-invalid': true } : {}),
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="dl-field">
      <label for={id} class={quiet ? 'dl-hidden' : ''}>
        {label}
      </label>
      {rows === undefined ? (
        <input
          {...common}
          type="text"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter || event.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
      ) : (
        <textarea {...common} rows={rows} />
      )}
      {advice !== undefined && (
        <p id={`${id}-advice`} class="dl-small">
          {advice}
        </p>
      )}
      <Faults id={`${id}-fault`} faults={faults} />
    </div>
  );
}

/** What is missing, at its place. */
export function Faults({ faults, id }: { faults: readonly FaultKey[]; id?: string }) {
  const { t } = useMessages();
  if (faults.length === 0) return null;
  return (
    <p class="dl-fault" {...(id === undefined ? {} : { id })}>
      {faults.map((fault) => t(`lessonFault.${fault}`)).join(' ')}
    </p>
  );
}

export interface NumberFieldProps {
  label: string;
  value: number | undefined;
  min: number;
  max: number;
  step?: number | 'any';
  /** Undefined: emptied. */
  onInput(value: number | undefined): void;
}

export function NumberField({ label, value, min, max, step = 1, onInput }: NumberFieldProps) {
  return (
    <label class="dl-field dl-number-field">
      <span class="dl-label">{label}</span>
      <input
        class="dl-input"
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        value={value ?? ''}
        onInput={({ currentTarget: field }) => {
          if (field.value === '') onInput(undefined);
          else if (field.validity.valid) onInput(field.valueAsNumber);
        }}
      />
    </label>
  );
}
