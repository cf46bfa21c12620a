import { useId } from 'preact/hooks';

export interface SliderProps {
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  /** The value in words. */
  said: string;
  onChange(value: number): void;
}

export function Slider({ label, value, least, most, step, said, onChange }: SliderProps) {
  const id = useId();
  return (
    <div class="dl-slider">
      <label for={id}>{label}</label>
      <output for={id}>{said}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={said}
        // Figures like 1.6000000000000001 come from steps that aren't powers of two.
        onInput={(event) => onChange(Number(event.currentTarget.valueAsNumber.toFixed(2)))}
      />
    </div>
  );
}
