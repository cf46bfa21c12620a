import { Lexer, type Token } from 'marked';

/**
 * Markdown as a tree of tokens, plain JSON: what draws it (components/ui/MarkdownTokens.tsx) needs no library, which
 * matters where a script is loaded into every page. A line break is a line break. Never throws.
 */
export function markdownTokens(text: string): readonly Token[] {
  if (text.trim() === '') return [];
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    // Thousands of nested quotes are more than the library's recursion holds: then the text as it is.
    return [{ type: 'text', raw: text, text }];
  }
}
