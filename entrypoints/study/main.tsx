import { openNotes } from '../../lib/notes/open.ts';
import { mountPage } from '../../lib/platform/mount-page.tsx';
import { openStudy } from '../../lib/study/store.ts';
import { StudyPage } from './StudyPage.tsx';

const given = new URLSearchParams(location.search);

mountPage(
  <StudyPage
    store={openStudy()}
    notes={openNotes()}
    // `?article=…`: what of this one is to be studied. `?back=…`: in the side panel, which is to come back.
    article={given.get('article') ?? undefined}
    back={given.get('back') ?? undefined}
  />,
);
