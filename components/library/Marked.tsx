import type { Span } from '../../lib/model/mention.ts';

export interface MarkedProps {
  text: string;
  /** In order, without overlaps. */
  spans: readonly Span[];
}

/** Text with what a search found in it. */
export function Marked({ text, spans }: MarkedProps) {
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.map(({ start, end }, i) => [
        text.slice(spans[i - 1]?.end ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
