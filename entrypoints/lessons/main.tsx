import { openLessons } from '../../lib/lessons/store.ts';
import { openNotes } from '../../lib/notes/open.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { LessonsPage } from './LessonsPage.tsx';

mountPage(<LessonsPage lessons={openLessons()} notes={openNotes()} />);
