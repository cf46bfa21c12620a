import { openClass } from '../../lib/lessons/class-store.ts';
import { openLessons } from '../../lib/lessons/store.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { ClassPage } from './ClassPage.tsx';

mountPage(<ClassPage lessons={openLessons()} store={openClass()} />);
