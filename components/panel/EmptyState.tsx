import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';

export interface EmptyStateProps {
  title: string;
  advice?: string;
  action?: { label: string; onClick(): void };
  children?: ComponentChildren;
}

/** Nothing to show: why, and what can be done about it. */
export function EmptyState({ title, advice, action, children }: EmptyStateProps) {
  return (
    <section class="dl-empty">
      <h2>{title}</h2>
      {advice !== undefined && <p>{advice}</p>}
      {action && (
        <Button main onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {children}
    </section>
  );
}
