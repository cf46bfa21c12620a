import { describe, expect, test, vi } from 'vitest';
import { answer } from './handle-requests.ts';
import type { Handlers } from './protocol.ts';
import type { Sender } from './senders.ts';

const SELF = { id: 'dateline', origin: 'chrome-extension://dateline/' };
const PAGE: Sender = { id: 'dateline', url: 'https://news.example/story', tab: { id: 7 } as never, frameId: 0 };
const PANEL: Sender = { id: 'dateline', url: 'chrome-extension://dateline/sidepanel.html' };

const handlers = {
  'notes-of-article': vi.fn(() => []),
  'page-status': vi.fn(() => null),
  'panel-view': vi.fn(),
  correct: vi.fn(() => {
    throw Object.assign(new Error('full'), { messageKey: 'notesError.quota', adviceKey: 'notesError.quotaAdvice' });
  }),
} as unknown as Handlers<Sender>;

const send = (type: string, payload: unknown, sender: Sender) =>
  answer(handlers, { to: 'background', type, payload }, sender, SELF);
const errorOf = async (reply: ReturnType<typeof send>) => {
  const result = await reply;
  return result && !result.ok ? result.error : undefined;
};

describe('what a message must be', () => {
  test('for the background at all', () => {
    for (const message of [null, 'x', 7, {}, { to: 'page', type: 'ping' }, { type: 'notes-of-article' }])
      expect(answer(handlers, message, PAGE, SELF)).toBeUndefined();
  });

  test('of a known type, and not one of every object', async () => {
    for (const type of ['no-such', 'toString', '__proto__', 'constructor'])
      expect(await errorOf(send(type, {}, PAGE))).toMatchObject({ key: 'error.unknownRequest' });
  });

  test('of the right shape: nothing missing, nothing extra, nothing unbounded', async () => {
    for (const payload of [
      undefined,
      {},
      { url: 'javascript:alert(1)' },
      { url: 'https://news.example/', extra: 1 },
      { url: `https://news.example/${'a'.repeat(30_000)}` },
    ])
      expect(await errorOf(send('notes-of-article', payload, PAGE))).toMatchObject({ key: 'error.badRequest' });
    expect(await errorOf(send('page-status', { status: 'on', marks: -1 }, PAGE))).toMatchObject({
      key: 'error.badRequest',
    });
  });
});

describe('who may send it', () => {
  test('a page asks for its own origin only', async () => {
    const own = await send('notes-of-article', { url: 'https://news.example/other' }, PAGE);
    expect(own).toEqual({ ok: true, value: [] });
    const foreign = send('notes-of-article', { url: 'https://mail.example/' }, PAGE);
    expect(await errorOf(foreign)).toMatchObject({ key: 'error.notAllowed' });
  });

  test('a page may not ask for what is the panel’s', async () => {
    const payload = { mentions: [], url: PAGE.url };
    expect(await errorOf(send('panel-view', payload, PAGE))).toMatchObject({ key: 'error.notAllowed' });
    expect(await send('panel-view', payload, PANEL)).toMatchObject({ ok: true });
    expect(await send('notes-of-article', { url: 'https://anywhere.example/' }, PANEL)).toMatchObject({ ok: true });
  });

  test('nobody else: other extensions, pages without an address, lookalike origins', async () => {
    const url = { url: 'https://news.example/' };
    const { url: _, ...nowhere } = PAGE;
    const others: Sender[] = [
      { ...PAGE, id: 'another' },
      nowhere,
      { ...PANEL, url: 'chrome-extension://dateline.evil/' },
      { ...PAGE, url: 'data:text/html,x' },
    ];
    for (const sender of others)
      expect(await errorOf(send('notes-of-article', url, sender))).toMatchObject({ key: 'error.notAllowed' });
  });
});

test('an error crosses with its message keys, never as an exception', async () => {
  const request = { name: 'Astana', entity: null, url: 'https://news.example/' };
  expect(await errorOf(send('correct', request, PAGE))).toMatchObject({
    key: 'notesError.quota',
    adviceKey: 'notesError.quotaAdvice',
  });
});
