import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHoverIntent, GRACE } from './hover-intent.ts';

/** Two things side by side: `a` at x 0–99, `b` at x 200–299, nothing between. */
const hit = (x: number): string | undefined => (x < 100 ? 'a' : x >= 200 && x < 300 ? 'b' : undefined);

function setUp(delay: number | 'off' = 350) {
  const onIntent = vi.fn();
  const onLeave = vi.fn();
  const ending = new AbortController();
  const intent = createHoverIntent<string>({
    hit,
    delay: () => (delay === 'off' ? undefined : delay),
    onIntent,
    onLeave,
    signal: ending.signal,
  });
  let now = 1000;
  const move = (x: number, elapsed: number, inside = false): void => {
    now += elapsed;
    vi.advanceTimersByTime(elapsed);
    intent.move(x, 0, now, inside);
  };
  return { intent, onIntent, onLeave, move, ending };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a rest for the delay is an intent, once', () => {
  const { move, onIntent } = setUp();
  move(50, 500);
  vi.advanceTimersByTime(349);
  expect(onIntent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(onIntent).toHaveBeenCalledExactlyOnceWith('a', 50, 0);
});

test('a fast pointer passes, and counts from when it comes to rest', () => {
  const { move, onIntent } = setUp();
  move(190, 500);
  for (let x = 200; x <= 290; x += 30) move(x, 10);
  move(400, 10);
  vi.advanceTimersByTime(1000);
  expect(onIntent).not.toHaveBeenCalled();
  move(250, 10);
  vi.advanceTimersByTime(399);
  expect(onIntent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(onIntent).toHaveBeenCalledExactlyOnceWith('b', 250, 0);
});

test('slow moves within a thing don’t start the rest anew; moving on does', () => {
  const { move, onIntent } = setUp();
  move(50, 500);
  for (let i = 0; i < 4; i++) move(50 + i, 80);
  vi.advanceTimersByTime(31);
  expect(onIntent).toHaveBeenCalledOnce();
  const second = setUp();
  second.move(90, 500);
  second.move(150, 300);
  vi.advanceTimersByTime(1000);
  expect(second.onIntent).not.toHaveBeenCalled();
});

test('leaving is forgiven for the grace period and in the card', () => {
  const { intent, move, onLeave } = setUp();
  intent.show('a');
  move(50, 100);
  move(150, 300);
  vi.advanceTimersByTime(GRACE - 1);
  move(160, 0, true);
  vi.advanceTimersByTime(GRACE * 3);
  expect(onLeave).not.toHaveBeenCalled();
  move(150, 100);
  vi.advanceTimersByTime(GRACE);
  expect(onLeave).toHaveBeenCalledOnce();
});

test('nothing happens while hovering is off, nor after the end', () => {
  const off = setUp('off');
  off.move(50, 500);
  vi.advanceTimersByTime(1000);
  expect(off.onIntent).not.toHaveBeenCalled();
  const ended = setUp();
  ended.move(50, 500);
  ended.ending.abort();
  vi.advanceTimersByTime(1000);
  expect(ended.onIntent).not.toHaveBeenCalled();
});
