import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';

export interface EmptyStateProps {
  title: string;
  /** 1 where it is all that the view has. */
  level?: 1 | 2;
  advice?: string;
  action?: { label: string; onClick(): void };
  children?: ComponentChildren;
}

/** Nothing to show: why, and what can be done about it. */
export function EmptyState({ title, level = 2, advice, action, children }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section class="dl-empty">
      <Heading>{title}</Heading>
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
