import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isInWindow, MARGIN, place } from '../../lib/page/placement.ts';
import type { Beside } from '../article.content/overlay.ts';

export interface FloatingProps extends Omit<Beside, 'key'> {
  class: string;
  children: ComponentChildren;
}

/** A box beside a piece of the page's text: keeps to it while the page scrolls, zooms, or its own content grows. */
export function Floating({ lines, at, dir, prefer, onLost, class: className, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const ending = new AbortController();
    let frame = 0;
    // The point is where the reader pointed at first; after scrolling it says nothing any more.
    let point = at;

    const update = (): void => {
      frame = 0;
      const width = document.documentElement.clientWidth || innerWidth;
      const height = innerHeight;
      const now = lines();
      if (now.length === 0 || !isInWindow(now, { width, height })) {
        onLost();
        return;
      }
      element.style.maxHeight = '';
      // Narrower than the window by its scroll bar, which `100vw` doesn't know of.
      element.style.maxWidth = `${width - 2 * MARGIN}px`;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const { left, top, maxHeight } = place(
        size,
        now,
        { width, height },
        { ...(point ? { at: point } : {}), ...(dir ? { dir } : {}), ...(prefer ? { prefer } : {}) },
      );
      element.style.maxHeight = `${Math.floor(maxHeight)}px`;
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(update);
    };
    const moved = (): void => {
      point = undefined;
      later();
    };
    addEventListener('scroll', moved, { capture: true, passive: true, signal: ending.signal });
    addEventListener('resize', moved, { signal: ending.signal });
    const observer = new ResizeObserver(later);
    observer.observe(element.firstElementChild ?? element);
    update();
    return () => {
      ending.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [lines, at, dir, prefer]);
  return (
    <div ref={box} class={`floating ${className}`}>
      {children}
    </div>
  );
}
