import type { ComponentChildren } from 'preact';

export interface DisclosureProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}

/** What unfolds. The browser's own element: keyboard, find-in-page and screen readers know it. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details class="dl-disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="dl-disclosure-body">{children}</div>
    </details>
  );
}
