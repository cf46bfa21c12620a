import { Lexer, type MarkedToken, type Token } from 'marked';
import { useMemo } from 'preact/hooks';
import type { ComponentChild } from 'preact';

export interface MarkdownProps {
  /** Markdown as trainers and readers write it: a line break is a line break. HTML in it is shown as it is written. */
  text: string;
}

/** Addresses that a link may have; everything else stays text. */
const SAFE = /^(?:https?|mailto):/i;

/**
 * Markdown as elements. The library only reads it into tokens; elements are made of them here, so that no text of a file
 * is ever parsed as HTML. Pictures are left as links: they would ask the network.
 */
export function Markdown({ text }: MarkdownProps) {
  const content = useMemo(() => drawAll(tokensOf(text)), [text]);
  return (
    <div class="dl-markdown" dir="auto">
      {content}
    </div>
  );
}

function tokensOf(text: string): readonly Token[] {
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    // Thousands of nested quotes are more than the library's recursion holds: then the text as it is.
    return [{ type: 'text', raw: text, text }];
  }
}

function drawAll(tokens: readonly Token[] | undefined): ComponentChild[] {
  // All token types of the library itself: no extension is installed that could make others.
  return (tokens ?? []).map((token) => draw(token as MarkedToken));
}

function draw(token: MarkedToken): ComponentChild {
  switch (token.type) {
    case 'paragraph':
      return <p>{drawAll(token.tokens)}</p>;
    case 'heading':
      // Within a comment a heading is only a strong line: the page's outline is the page's.
      return (
        <p>
          <strong>{drawAll(token.tokens)}</strong>
        </p>
      );
    case 'list': {
      const items = token.items.map((item) => <li>{drawAll(item.tokens)}</li>);
      if (!token.ordered) return <ul>{items}</ul>;
      return <ol {...(token.start === '' ? {} : { start: token.start })}>{items}</ol>;
    }
    case 'blockquote':
      return <blockquote>{drawAll(token.tokens)}</blockquote>;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{drawAll(token.tokens)}</strong>;
    case 'em':
      return <em>{drawAll(token.tokens)}</em>;
    case 'del':
      return <del>{drawAll(token.tokens)}</del>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return link(token.href, drawAll(token.tokens));
    case 'image':
      return link(token.href, token.text || token.href);
    case 'table':
      return (
        <table>
          <tr>
            {token.header.map((cell) => (
              <th>{drawAll(cell.tokens)}</th>
            ))}
          </tr>
          {token.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{drawAll(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </table>
      );
    case 'text':
      return token.tokens ? drawAll(token.tokens) : token.text;
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
