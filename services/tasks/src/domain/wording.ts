import { requireText } from '@trama/errors';

const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 10_000;
const LONGEST_REMARK = 500;

/** What there is to do, or what is promised, in a line. Refuses with INVALID_INPUT. */
export const headline = (field: string, said: string): string => requireText(field, said, LONGEST_TITLE);

/** The rest of what there is to say about a task, if anything. Refuses with INVALID_INPUT. */
export const description = (said: string | null | undefined): string | null =>
  said == null || said.trim() === '' ? null : requireText('description', said, LONGEST_DESCRIPTION);

/** A reason or a note. Refuses with INVALID_INPUT. */
export const remark = (field: string, said: string): string => requireText(field, said, LONGEST_REMARK);
