import { openAttempts } from '../../lib/lessons/attempt-store.ts';
import { openLessons } from '../../lib/lessons/store.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { LessonPage } from './LessonPage.tsx';

mountPage(<LessonPage attempts={openAttempts()} lessons={openLessons()} />);
