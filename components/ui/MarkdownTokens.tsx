import type { MarkedToken, Token } from 'marked';
import type { ComponentChild } from 'preact';

export interface MarkdownTokensProps {
  /** As `lib/markdown` reads them. */
  tokens: readonly Token[];
  /** How runs of words are shown: with what a search found in them, say. */
  drawText?: DrawText | undefined;
}

export type DrawText = (text: string) => ComponentChild;

/** Addresses that a link may have; everything else stays text. */
const SAFE = /^(?:https?|mailto):/i;

/**
 * Markdown as elements. The library only reads it into tokens; elements are made of them here, so that no text of a file
 * is ever parsed as HTML. Pictures are left as links: they would ask the network.
 */
export function MarkdownTokens({ tokens, drawText = asItIs }: MarkdownTokensProps) {
  return (
    <div class="dl-markdown" dir="auto">
      {drawAll(tokens, drawText)}
    </div>
  );
}

function asItIs(text: string): string {
  return text;
}

function drawAll(tokens: readonly Token[] | undefined, words: DrawText): ComponentChild[] {
  // All token types of the library itself: no extension is installed that could make others.
  return (tokens ?? []).map((token) => draw(token as MarkedToken, words));
}

function draw(token: MarkedToken, words: DrawText): ComponentChild {
  switch (token.type) {
    case 'paragraph':
      return <p>{drawAll(token.tokens, words)}</p>;
    case 'heading':
      // Within a comment a heading is only a strong line: the page's outline is the page's.
      return (
        <p>
          <strong>{drawAll(token.tokens, words)}</strong>
        </p>
      );
    case 'list': {
      const items = token.items.map((item) => <li>{drawAll(item.tokens, words)}</li>);
      if (!token.ordered) return <ul>{items}</ul>;
      return <ol {...(token.start === '' ? {} : { start: token.start })}>{items}</ol>;
    }
    case 'blockquote':
      return <blockquote>{drawAll(token.tokens, words)}</blockquote>;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{drawAll(token.tokens, words)}</strong>;
    case 'em':
      return <em>{drawAll(token.tokens, words)}</em>;
    case 'del':
      return <del>{drawAll(token.tokens, words)}</del>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return link(token.href, drawAll(token.tokens, words));
    case 'image':
      return link(token.href, token.text || token.href);
    case 'table':
      return (
        <table>
          <tr>
            {token.header.map((cell) => (
              <th>{drawAll(cell.tokens, words)}</th>
            ))}
          </tr>
          {token.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{drawAll(cell.tokens, words)}</td>
              ))}
            </tr>
          ))}
        </table>
      );
    case 'text':
      return token.tokens ? drawAll(token.tokens, words) : words(token.text);
    case 'escape':
      return token.text;
    case 'space':
    case 'def':
      return null;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    default:
      // HTML above all: shown, never parsed.
      return token.raw;
  }
}

function link(href: string, content: ComponentChild): ComponentChild {
  if (!SAFE.test(href)) return content;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}
