import { browser } from 'wxt/browser';
import type { ExportKind } from '../../components/lesson-builder/props.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { fileName } from '../../lib/lessons/player/file-names.ts';
import { saveFile } from '../../lib/lessons/player/save-file.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { ArticleShare } from '../../lib/model/lesson.ts';
import { lessonPage } from '../../lib/platform/lesson-page.ts';

/**
 * Exports what the database has (flush first), counted as a version. @returns the file's name; for the handout, which is
 * a page to print, its title.
 */
export async function exportLesson(
  store: LessonStore,
  id: string,
  kind: ExportKind,
  share: ArticleShare,
): Promise<string> {
  const lesson = await store.publish(id);
  switch (kind) {
    case 'handout':
      await browser.tabs.create({
        url: browser.runtime.getURL(`/handout.html?lesson=${encodeURIComponent(id)}` as '/'),
      });
      return lesson.title;
    case 'page': {
      const name = fileName([lesson.title], 'html');
      saveFile(name, await lessonPage(lesson, share), 'text/html');
      return name;
    }
    default: {
      const withKey = kind === 'trainer';
      const name = fileName([lesson.title, ...(withKey ? ['key'] : [])], 'dateline-lesson.json');
      saveFile(name, await writeLessonFile(lesson, { withKey, share }));
      return name;
    }
  }
}
