// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../article/extract.ts';
import { purified } from './purify.ts';
import { richText } from './rich-text.ts';
import type { RichText } from './rich.ts';

const BASE = 'https://port.example/news/ice';

const filler = (words: string): string =>
  `<p>${words} The harbour master said that the winter had begun early and that nobody could tell how long it would last, since the wind came from the north and kept the ice where it was.</p>`;

/** The article of a page with this body, and what its markup tells. */
function read(body: string): { text: string; rich: RichText; kinds: string[] } {
  const page = new DOMParser().parseFromString(
    `<html><head><title>Ships wait for open water</title></head><body><article><h1>Ships wait for open water</h1>${body}</article></body></html>`,
    'text/html',
  );
  const article = extractArticle(page, BASE);
  const root = article?.textMap.root;
  if (!article || !(root && 'outerHTML' in root)) throw new Error('no article');
  const rich = richText(article, String(root.outerHTML), BASE);
  return { text: article.text, rich, kinds: article.blocks.map(({ kind }) => kind) };
}

const inlinesOf = ({ text, rich }: ReturnType<typeof read>) =>
  rich.inlines.map(
    ({ start, end, ...inline }) => `${text.slice(start, end)}: ${'href' in inline ? inline.href : inline.tag}`,
  );

const within = ({ rich, kinds }: ReturnType<typeof read>, kind: string): string[] =>
  rich.shapes.filter((_, i) => kinds[i] === kind).map((shape) => shape.within.map(({ tag }) => tag).join(' '));

describe('richText', () => {
  it('lays links and emphasis over the article text', () => {
    const page = read(
      `${filler('Nine ships wait.')}<p>The <em>Aurora</em> and the <a href="/ships/13?a=1"><b>Northern</b> Star</a> took on coal, says <a href="mailto:port@port.example">the office</a> in a report that was <i>not</i> meant for everyone.</p>${filler('More ships are due.')}`,
    );
    expect(inlinesOf(page)).toEqual([
      'Aurora: em',
      'Northern: strong',
      'Northern Star: https://port.example/ships/13?a=1',
      'the office: mailto:port@port.example',
      'not: em',
    ]);
  });

  it('knows lists, quotations and their nesting', () => {
    const page = read(
      `${filler('What is on board.')}<ol start="4"><li>Coal for the power station in the old town</li><li>Grain from last summer, in sacks<ul><li>rye for the bakers of the islands</li></ul></li></ol><blockquote><p>${'We have seen worse winters than this one, and we have seen better ones too. '.repeat(2)}</p></blockquote>${filler('It goes on.')}`,
    );
    expect(within(page, 'list-item')).toEqual(['ol li', 'ol li', 'ol li ul li']);
    expect(page.rich.shapes.find(({ within: [first] }) => first?.tag === 'ol')?.within[0]?.first).toBe(4);
    expect(within(page, 'quote')).toEqual(['blockquote']);
  });

  it('tells tables of data from tables that lay out a page', () => {
    const data = read(
      `${filler('The ships.')}<table><tr><th>Ship</th><th>Cargo</th><th>Days</th></tr><tr><td>Aurora</td><td></td><td>3</td></tr><tr><td colspan="2">Northern Star, coal</td><td>5</td></tr></table>${filler('It goes on.')}`,
    );
    expect(new Set(within(data, 'table-cell'))).toEqual(new Set(['table tr th', 'table tr td']));
    const cell = data.rich.shapes.find(({ within: path }) => path.at(-1)?.columns === 2);
    expect(cell?.within.at(-1)).toMatchObject({ tag: 'td', column: 0, columns: 2 });
    const three = data.rich.shapes.filter((_, i) => data.kinds[i] === 'table-cell')[4];
    expect(three?.within.at(-1)).toMatchObject({ column: 2 });

    const layout = read(
      `<table><tr><td>${filler('One column.')}${filler('Two.')}</td><td>Menu</td></tr></table>${filler('Three.')}`,
    );
    expect(layout.rich.shapes.flatMap(({ within: path }) => path)).toEqual([]);
  });

  it('closes holes in the levels of headings', () => {
    const page = read(
      `${filler('One.')}<h4>The ice comes early</h4>${filler('Two.')}<h6>The wind</h6>${filler('Three.')}<h4>The cargo</h4>${filler('Four.')}`,
    );
    expect(page.rich.shapes.flatMap(({ level }, i) => (page.kinds[i] === 'heading' ? [level] : []))).toEqual([2, 3, 2]);
  });

  it('finds the pictures, and leaves icons, portraits and what follows the article', () => {
    const page = read(
      `<figure><img src="/quay.jpg" alt="The quay" width="800" height="600"><figcaption>Ice at the quay</figcaption></figure>${filler('One.')}<img src="/icon.png" width="16" height="16"><img src="data:image/gif;base64,R0" data-src="lazy.jpg" alt="">${filler('Two.')}<picture><source srcset="/s-400.webp 400w, /s-1200.webp 1200w, /s-2400.webp 2400w"><img src="/s.jpg"></picture>${filler('Three.')}<img src="/after.jpg"><img src="javascript:alert(1)">`,
    );
    expect(page.rich.images).toMatchObject([
      { src: 'https://port.example/quay.jpg', alt: 'The quay', caption: 'Ice at the quay', width: 800, height: 600 },
      { src: 'https://port.example/news/lazy.jpg' },
      { src: 'https://port.example/s-1200.webp' },
    ]);
  });

  it('draws by kind what the markup does not have', () => {
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: 5 }];
    expect(richText({ text: 'Ships', blocks }, '<p>Other words</p>', BASE)).toEqual({
      inlines: [],
      shapes: [{ within: [] }],
      images: [],
    });
  });

  it('keeps each block with its own markup when hidden text stands between', () => {
    const page = read(
      `${filler('Nine ships wait.')}<div class="x"><p>hidden by a style sheet</p></div>${filler('The <em>Aurora</em> too.')}`,
    );
    expect(inlinesOf(page)).toContain('Aurora: em');
  });
});

describe('hostile markup', () => {
  const HOSTILE = `
    <p onclick="alert(1)" style="position:fixed">One<script>alert(2)</script> <a href="javascript:alert(3)">two</a>
    <a href=" java&#10;script:alert(4)">three</a> <a href="data:text/html,<script>alert(5)</script>">four</a></p>
    <img src=x onerror="alert(6)"><svg onload="alert(7)"><a xlink:href="javascript:alert(8)">five</a></svg>
    <iframe src="https://evil.example/"></iframe><object data="evil.swf"></object><embed src="evil.swf">
    <form action="https://evil.example/"><input name="password"><button formaction="javascript:alert(9)">six</button></form>
    <style>@import "https://evil.example/x.css"</style><link rel="stylesheet" href="https://evil.example/y.css">
    <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
    <math><mtext><table><mglyph><style><img src=x onerror=alert(10)></style></mglyph></table></mtext></math>
    <template><img src=x onerror=alert(11)></template><video src="https://evil.example/v.mp4" autoplay></video>`;

  it('leaves nothing that could act, load or be filled in', () => {
    const { body } = purified(HOSTILE);
    const html = body.outerHTML;
    expect(html).not.toMatch(
      /script|alert|on\w+=|style|iframe|object|embed|form|input|evil\.example\/"|svg|math|video/i,
    );
    expect(
      [...body.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name)),
    ).toEqual(expect.not.arrayContaining(['onclick', 'onerror', 'onload', 'style', 'formaction']));
    expect(body.ownerDocument.defaultView).toBeNull();
  });

  it.each([
    '<img name="body">',
    '<form name="body"></form>',
    '<form id="getElementsByTagName" name="documentElement"></form>',
  ])('isn’t led astray by %s', (clobbering) => {
    const { body } = purified(`${clobbering}<p onclick="alert(1)">One<script>alert(2)</script></p>`);
    expect(body.tagName).toBe('BODY');
    expect(body.outerHTML).not.toMatch(/onclick|script/);
    expect(body.textContent).toBe('One');
  });

  it('gives no link that runs or reads anything', () => {
    const page = read(
      `${filler('One.')}<p>See <a href="javascript:alert(1)">this</a>, <a href="vbscript:x">that</a>, <a href="file:///etc/passwd">a file</a>, <a href="blob:https://x/1">a blob</a>, <a href="data:text/html,x">data</a>, <a href="https://ok.example/">and this</a> which is a plain link to a plain page of the web.</p>${filler('Two.')}`,
    );
    expect(inlinesOf(page)).toEqual(['and this: https://ok.example/']);
  });
});
