import * as v from 'valibot';
import { lessonTables } from '../lessons/dump.ts';
import { studyTables } from '../study/schema.ts';
import { DumpSchema } from './schema.ts';

/** Everything that a backup may hold. Apart from the notes' own schema, which lessons are built on. */
export const FullDumpSchema = v.strictObject({
  ...DumpSchema.entries,
  ...lessonTables,
  ...studyTables,
});
