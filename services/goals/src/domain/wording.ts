import { requireText } from '@trama/errors';

const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 10_000;
const LONGEST_REMARK = 2_000;

/** What a goal says. Refuses with INVALID_INPUT. */
export const wording = (goal: { title: string; description: string }): { title: string; description: string } => ({
  title: requireText('title', goal.title, LONGEST_TITLE),
  description: requireText('description', goal.description, LONGEST_DESCRIPTION),
});

/** What someone says about a goal: an objection, an answer, a note, lessons. Refuses with INVALID_INPUT. */
export const remark = (field: string, said: string): string => requireText(field, said, LONGEST_REMARK);
