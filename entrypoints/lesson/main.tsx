import type { OverlayHolder } from '../article.content/overlay.ts';
import { createOverlay } from '../overlay/create-overlay.tsx';
import { openAttempts } from '../../lib/lessons/attempt-store.ts';
import { openLessons } from '../../lib/lessons/store.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { LessonPage } from './LessonPage.tsx';

// Cards come by the same code as on a page; here it needs no fetching.
(globalThis as OverlayHolder).datelineOverlay = createOverlay;

mountPage(<LessonPage attempts={openAttempts()} lessons={openLessons()} />);
