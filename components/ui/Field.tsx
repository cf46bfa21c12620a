import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  advice?: string;
}

export interface ChoiceGroupProps<Value extends string> {
  label: string;
  advice?: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange(value: Value): void;
}

/** One of a few, each with a word on what it means. */
export function ChoiceGroup<Value extends string>({
  label,
  advice,
  choices,
  value,
  onChange,
}: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset class="dl-choice-group">
      <legend>{label}</legend>
      {advice !== undefined && <p class="dl-small">{advice}</p>}
      {choices.map((choice) => (
        <label key={choice.value} class="dl-choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
          {choice.advice !== undefined && <span class="dl-small">{choice.advice}</span>}
        </label>
      ))}
    </fieldset>
  );
}

export interface SwitchProps {
  label: ComponentChildren;
  advice?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export function Switch({ label, advice, checked, onChange }: SwitchProps) {
  return (
    <label class="dl-choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
      {advice !== undefined && <span class="dl-small">{advice}</span>}
    </label>
  );
}

export interface TextFieldProps {
  label: ComponentChildren;
  value: string;
  placeholder?: string;
  maxLength?: number;
  onChange(value: string): void;
}

/** Reports when the field is left or Enter is pressed, not at each key. */
export function TextField({ label, value, placeholder, maxLength, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div class="dl-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="dl-input"
        type="text"
        dir="auto"
        value={value}
        placeholder={placeholder ?? ''}
        {...(maxLength === undefined ? {} : { maxLength })}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </div>
  );
}
