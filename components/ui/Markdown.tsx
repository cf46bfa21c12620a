import { useMemo } from 'preact/hooks';
import { markdownTokens } from '../../lib/markdown/tokens.ts';
import { MarkdownTokens, type DrawText } from './MarkdownTokens.tsx';

export interface MarkdownProps {
  /** Markdown as trainers and readers write it: a line break is a line break. HTML in it is shown as it is written. */
  text: string;
  /** How runs of words are shown: with what a search found in them, say. */
  drawText?: DrawText | undefined;
}

/** Markdown, read and drawn in one. */
export function Markdown({ text, drawText }: MarkdownProps) {
  const tokens = useMemo(() => markdownTokens(text), [text]);
  return <MarkdownTokens tokens={tokens} drawText={drawText} />;
}
