import { openNotes } from '../../lib/notes/open.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { LibraryPage } from './LibraryPage.tsx';

mountPage(<LibraryPage store={openNotes()} />);
