import { useMemo } from 'preact/hooks';
import type { Block } from '../../lib/model/article.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { RichText } from '../../lib/reader/rich.ts';
import { spansByBlock } from '../../lib/reader/segments.ts';
import { plainShapes } from '../../lib/reader/shapes.ts';
import { BlockWords, type TextInsert, type TextMark } from './BlockWords.tsx';
import { drawArticle } from './draw-article.tsx';

export interface ArticleTextProps {
  /** The article text, or an excerpt of it. */
  text: string;
  /** In the coordinates of the whole article text, in order. */
  blocks: readonly Block[];
  /** Where `text` begins in the article text, UTF-16 code units; 0 for a whole article. */
  offset?: number;
  /** Links, emphasis, lists, tables and pictures, where they are known. */
  rich?: RichText | undefined;
  lang?: string | undefined;
  /** Absent: each block by its own first letters. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** Passages drawn as `<mark>`, which print and screen readers know of; highlights of the live view are no elements. */
  marks?: readonly TextMark[];
  inserts?: readonly TextInsert[];
  /** Loads the pictures. Without it their captions stand alone, and nothing is asked from the network. */
  images?: boolean;
  /** Level of the headline: 1 where the article is the page. */
  headline?: 1 | 2 | 3;
}

const NONE: readonly never[] = [];

/**
 * An article as a document: blocks in semantic elements, every text node a stretch of the article text, so that
 * `mapArticleText` (lib/reader) finds any span in it.
 */
export function ArticleText(props: ArticleTextProps) {
  const { text, blocks, offset = 0, rich, lang, dir, images = false, headline = 1 } = props;
  const { marks = NONE, inserts = NONE } = props;
  // Scrolling or opening a menu around it must not draw a book anew.
  return useMemo(() => {
    const inlines = spansByBlock(blocks, rich?.inlines ?? NONE);
    const marked = spansByBlock(blocks, marks);
    const placed = inserts.map((insert): TextInsert & Span => ({ ...insert, start: insert.at, end: insert.at }));
    const inserted = spansByBlock(blocks, placed);
    const content = drawArticle({
      blocks,
      shapes: rich?.shapes.length === blocks.length ? rich.shapes : plainShapes(blocks),
      images: rich?.images ?? NONE,
      loadImages: images,
      headline,
      autoDir: dir === undefined,
      words: (index) => (
        <BlockWords
          block={blocks[index] ?? { start: 0, end: 0 }}
          text={text}
          offset={offset}
          inlines={inlines[index] ?? NONE}
          marks={marked[index] ?? NONE}
          inserts={inserted[index] ?? NONE}
        />
      ),
    });
    return (
      <div class="dl-article" {...(lang ? { lang } : {})} {...(dir ? { dir } : {})}>
        {content}
      </div>
    );
  }, [text, blocks, offset, rich, marks, inserts, images, headline, lang, dir]);
}
