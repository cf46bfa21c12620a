import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  onClick(): void;
  /** The one thing to do here. */
  main?: boolean;
  disabled?: boolean;
}

export function Button({ children, onClick, main = false, disabled = false }: ButtonProps) {
  return (
    <button type="button" class={`dl-button${main ? ' dl-button-main' : ''}`} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}

/** Looks like a link, acts like a button. */
export function LinkButton({ children, onClick }: Pick<ButtonProps, 'children' | 'onClick'>) {
  return (
    <button type="button" class="dl-link" onClick={onClick}>
      {children}
    </button>
  );
}

export interface IconButtonProps {
  icon: IconName;
  /** What it does, for everyone who doesn't see the icon, and as tool tip. */
  label: string;
  onClick(): void;
  /** Set for a switch. */
  pressed?: boolean;
  /** Set for what opens something below. */
  expanded?: boolean;
  disabled?: boolean;
}

export function IconButton({ icon, label, onClick, pressed, expanded, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="dl-icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
