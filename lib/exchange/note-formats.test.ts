// @vitest-environment jsdom
/** Notes as flash cards and as a page to print. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../model/note.ts';
import type { SavedArticle } from '../notes/types.ts';
import { noteCards } from './anki-notes.ts';
import { writeAnkiText } from './anki-text.ts';
import { notesHtml } from './print-html.ts';
import { dumps } from './testing.ts';

const COLOURS = ['key point', 'question', 'check this', 'vocabulary'];
const ARTICLE: SavedArticle = {
  id: 'https://news.example/ferry',
  url: 'https://news.example/ferry',
  title: 'Ferry talks',
  published: { date: '2004-09-14', source: 'meta', raw: '' },
  createdAt: 0,
  updatedAt: 0,
  openedAt: 0,
};
const targetOn = (exact: string): Note['target'] => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: 'First.\n\nThe repair of ', suffix: ' costs too' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
});
const NOTE: Note = {
  id: 'n-1',
  articleId: ARTICLE.id,
  target: targetOn('the old pier'),
  colour: 4,
  body: ' Who pays? ',
  tags: ['ports'],
  entities: [],
  createdAt: 5,
  updatedAt: 9,
};
const options = { colours: COLOURS, formatDay: (day: string) => `day ${day}` };
const print = { ...options, title: 'My notes', lang: 'en', dir: 'ltr' as const, wholeArticle: 'On the whole article' };

describe('cards', () => {
  test('ask with the passage and answer with the note', () => {
    expect(noteCards({ articles: [ARTICLE], notes: [NOTE] }, options)).toEqual([
      {
        guid: 'dateline-note-n-1',
        front: 'the old pier',
        back: 'Who pays?',
        context: 'The repair of the old pier costs too…',
        article: 'Ferry talks',
        date: 'day 2004-09-14',
        link: expect.stringContaining('#:~:text='),
        tags: ['dateline::vocabulary', 'ports'],
        createdAt: 5,
        updatedAt: 9,
      },
    ]);
  });

  test('there are none of notes in the trash or without a word; a note on the article asks with its title', () => {
    const notes = [
      { ...NOTE, deletedAt: 3 },
      { ...NOTE, id: 'n-2', target: null, body: ' ' },
      { ...NOTE, id: 'n-3', target: null },
    ];
    expect(noteCards({ articles: [ARTICLE], notes }, options)).toMatchObject([
      { front: 'Ferry talks', back: 'Who pays?' },
    ]);
  });

  test('as text have a head that Anki reads, and a row each that nothing breaks', async () => {
    const [head, first] = [
      await writeAnkiText({ name: 'Dateline', cards: [] }),
      noteCards({ articles: [ARTICLE], notes: [NOTE] }, options),
    ];
    expect(head).toBe(
      '#separator:tab\n#html:true\n#notetype:Dateline\n#deck:Dateline\n#columns:GUID\tFront\tBack\tContext\tArticle\tDate\tLink\tTags\n#guid column:1\n#tags column:8\n',
    );
    const text = await writeAnkiText({ name: 'Dateline', cards: first });
    expect(text.trimEnd().split('\n').at(-1)?.split('\t').slice(0, 3)).toEqual([
      'dateline-note-n-1',
      'the old pier',
      'Who pays?',
    ]);
    const [broken] = noteCards(
      { articles: [ARTICLE], notes: [{ ...NOTE, body: 'a\tb\r\nc "d"', tags: ['x\ty'] }] },
      options,
    );
    const row = (await writeAnkiText({ name: 'D', cards: broken ? [broken] : [] })).split('\n')[7]?.split('\t');
    expect([row?.[2], row?.[7]]).toEqual(['a b<br>c &#34;d&#34;', 'dateline::vocabulary x_y']);
    await fc.assert(
      fc.asyncProperty(dumps, async (dump) => {
        const cards = noteCards(dump, options);
        const rows = (await writeAnkiText({ name: 'D', cards })).trimEnd().split('\n').slice(7);
        expect(rows.map((row) => row.split('\t').length)).toEqual(cards.map(() => 8));
        expect(rows.map((row) => row.split('\t')[0])).toEqual(cards.map(({ guid }) => guid));
        for (const row of rows) expect(row).not.toMatch(/^#|"/);
      }),
    );
  });
});

describe('the page to print', () => {
  test('has notes in order of the text under their article', () => {
    const whole = { ...NOTE, id: 'n-2', target: null, body: 'On all' };
    const page = new DOMParser().parseFromString(
      notesHtml({ articles: [ARTICLE], notes: [NOTE, whole] }, print),
      'text/html',
    );
    expect(page.querySelector('h1')?.textContent).toBe('My notes');
    expect(page.querySelector('.day')?.textContent).toBe('day 2004-09-14');
    expect([...page.querySelectorAll('li .body')].map(({ textContent }) => textContent)).toEqual([
      'On all',
      'Who pays?',
    ]);
    expect(page.querySelector('blockquote')?.textContent).toBe('the old pier');
    expect(page.querySelector('li:last-child .label')?.textContent).toBe('vocabulary · #ports');
  });

  test('runs nothing, loads nothing, and says every word as it is', () => {
    const evil = fc.constantFrom(
      '<script>x</script>',
      '"><img src=x onerror=y>',
      "' onload='",
      '&lt;b&gt;',
      '</style>',
      '<!--',
    );
    const words = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), evil);
    fc.assert(
      fc.property(words, words, words, (title, exact, body) => {
        const article = { ...ARTICLE, title, byline: body, lang: exact, url: `javascript:${body}` };
        const note = { ...NOTE, body, tags: [title], target: targetOn(exact) };
        const html = notesHtml({ articles: [article], notes: [note] }, { ...print, title });
        const page = new DOMParser().parseFromString(html, 'text/html');
        expect(page.querySelectorAll('script, img, iframe, object, link, a[href^="javascript:"]')).toHaveLength(0);
        for (const element of page.querySelectorAll('body, body *'))
          expect(
            element.getAttributeNames().filter((name) => !['class', 'dir', 'lang', 'href', 'rel'].includes(name)),
          ).toEqual([]);
        const clean = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, '');
        expect(page.querySelector('blockquote')?.textContent).toBe(clean(exact));
        expect(page.querySelector('.body')?.textContent ?? '').toBe(clean(body.trim()));
        expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
      }),
    );
  });
});
