/**
 * Files that a trainer drops, thirty at once → answers to take in and files to refuse, each with its reason. Every value
 * has been checked against the strict schema before anything is kept; one bad file never keeps the others out.
 */
import type { LessonAnswers } from '../../model/lesson.ts';
import { readAnswersFile } from '../answers-file.ts';
import { LessonFileError } from '../errors.ts';
import { answersFault } from '../new-answers.ts';

export interface GivenFile {
  name: string;
  text(): Promise<string>;
}

/** Why a file isn't taken. `detail` says where, for a schema that is broken; or which version it answers. */
export interface Refusal {
  name: string;
  /** Message key. */
  reason: string;
  detail: string;
}

export interface Intake {
  accepted: { name: string; answers: LessonAnswers }[];
  refused: Refusal[];
}

/** A file is read one at a time: forty files of 5 MB in memory at once would be 200 MB. */
export async function readAnswerFiles(
  files: readonly GivenFile[],
  lesson: { id: string; version: number },
): Promise<Intake> {
  const intake: Intake = { accepted: [], refused: [] };
  for (const file of files) {
    const { name } = file;
    try {
      const answers = await readAnswersFile(await file.text());
      const fault = answersFault(lesson, answers);
      if (fault === undefined) intake.accepted.push({ name, answers });
      else
        intake.refused.push({
          name,
          reason: fault === 'other-lesson' ? 'class.otherLesson' : 'class.otherVersion',
          detail: fault === 'other-lesson' ? answers.lesson.title : String(answers.lesson.version),
        });
    } catch (error) {
      intake.refused.push(
        error instanceof LessonFileError
          ? { name, reason: error.messageKey, detail: error.detail }
          : { name, reason: 'class.unreadable', detail: error instanceof Error ? error.message : String(error) },
      );
    }
  }
  return intake;
}
