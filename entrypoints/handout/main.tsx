import { openLessons } from '../../lib/lessons/store.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { HandoutPage } from './HandoutPage.tsx';

// `?lesson=ID`: one of the trainer's own. Otherwise a file.
mountPage(<HandoutPage store={openLessons()} id={new URLSearchParams(location.search).get('lesson')} />);
