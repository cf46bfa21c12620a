import type { IntakeResult } from '../../components/class/props.ts';
import type { ClassStore, HandedIn } from '../../lib/lessons/class-store.ts';
import { readAnswerFiles } from '../../lib/lessons/class/intake.ts';
import { LessonFileError } from '../../lib/lessons/errors.ts';
import { readLessonFile } from '../../lib/lessons/lesson-file.ts';
import { readAnswersFile } from '../../lib/lessons/answers-file.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { ClassAddress } from './use-class.ts';

export interface TakenIn {
  result: IntakeResult;
  /** Attempts that were not there before: what undo takes out again. */
  added: string[];
}

/** Files into an open class. All that are good go in together, or none when the disk is full. */
export async function takeIn(store: ClassStore, address: ClassAddress, files: readonly File[]): Promise<TakenIn> {
  const { accepted, refused } = await readAnswerFiles(files, { id: address.lessonId, version: address.version });
  const outcomes = await store.handIn(accepted.map(({ answers }) => answers));
  const named = (wanted: HandedIn): string[] =>
    accepted.filter((_, i) => outcomes[i] === wanted).map(({ name }) => name);
  return {
    result: {
      added: named('added'),
      newer: named('newer'),
      same: named('same'),
      older: named('older'),
      refused,
    },
    added: accepted.filter((_, i) => outcomes[i] === 'added').map(({ answers }) => answers.attempt),
  };
}

/**
 * Files dropped where no class is open: a lesson file with its key opens the class that it makes; answers open the class
 * that they belong to, where its version is known here. @returns undefined when nothing told where to go.
 */
export async function findClass(
  lessons: LessonStore,
  files: readonly File[],
): Promise<{ address?: ClassAddress; answers: File[]; refused: IntakeResult['refused'] }> {
  const answers: File[] = [];
  const refused: IntakeResult['refused'][number][] = [];
  let address: ClassAddress | undefined;
  for (const file of files) {
    if (!(await file.slice(0, 400).text()).includes('dateline-lesson')) {
      answers.push(file);
      continue;
    }
    try {
      const lesson = await readLessonFile(await file.text());
      if (!lesson.key) refused.push({ name: file.name, reason: 'class.withoutKey', detail: '' });
      else {
        await lessons.keepVersion(lesson);
        address ??= { lessonId: lesson.id, version: lesson.version };
      }
    } catch (error) {
      refused.push({ name: file.name, ...reasonOf(error) });
    }
  }
  for (const file of answers) {
    if (address) break;
    const given = await file
      .text()
      .then(readAnswersFile)
      .catch(() => undefined);
    if (given && (await lessons.version(given.lesson.id, given.lesson.version)))
      address = { lessonId: given.lesson.id, version: given.lesson.version };
  }
  if (address) return { address, answers, refused };
  for (const file of answers) {
    const known = await file.text().then(readAnswersFile, (error: unknown) => reasonOf(error));
    refused.push(
      'reason' in known
        ? { name: file.name, ...known }
        : { name: file.name, reason: 'class.unknownLesson', detail: known.lesson.title },
    );
  }
  return { answers: [], refused };
}

function reasonOf(error: unknown): { reason: string; detail: string } {
  return error instanceof LessonFileError
    ? { reason: error.messageKey, detail: error.detail }
    : { reason: 'class.unreadable', detail: error instanceof Error ? error.message : String(error) };
}
