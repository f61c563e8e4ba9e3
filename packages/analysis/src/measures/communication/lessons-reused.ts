import { from0to1, groupMeasure } from '../../measure';
import { NONE } from '../../record/interaction-table';
import type { NetworkRecord } from '../../record/network-record';

/** What is younger, others had hardly the time to come across. */
const LEAST_AGE = 7 * 86_400_000;

export const lessonsReused = groupMeasure({
  name: 'lessons.reused',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Of the lessons (things shown by an interaction of a kind that is a lesson) put down at least 7 days of 24 hours before T, the share that something done by another person by T is about: an answer, a reaction, a recognition, another lesson. A lesson is put down with the first interaction that shows it as a lesson, by its doer.',
  meaning: 'Of what people put down so that others may learn from it, how much others took up.',
  edges: 'Null where no lesson is old enough. What its own author adds to it counts for nothing.',
  variants:
    'With the lessons of the last days, a busy week of writing would look like a week of not listening. Counting how often each was taken up, one famous lesson would hide all that were overlooked.',
  cost: 'O(e) for e interactions.',
  source: 'Ours: a lesson is learnt when somebody else does something with it.',
  of: ({ record }) => {
    const authors = authorsOf(record);
    const takenUp = takenUpFrom(authors, record);
    let lessons = 0;
    let reused = 0;
    for (let thing = 0; thing < authors.length; thing++) {
      if (authors[thing] === NONE) continue;
      lessons += 1;
      reused += takenUp[thing]!;
    }
    return lessons === 0 ? null : reused / lessons;
  },
});

/** Of each thing that is a lesson, and old enough, who put it down; NONE of all others. */
function authorsOf({ interactions, kinds, asOf }: NetworkRecord): Uint32Array {
  const { length, from, at, kind, thing } = interactions;
  const isLesson = kinds.map((each) => each.isLesson);
  const authors = new Uint32Array(2 * length).fill(NONE); // each row tells of two things at most
  for (let row = 0; row < length && at[row]! <= asOf - LEAST_AGE; row++)
    if (isLesson[kind[row]!]! && authors[thing[row]!] === NONE) authors[thing[row]!] = from[row]!;
  return authors;
}

/** 1 for each lesson that somebody else did something about. */
function takenUpFrom(authors: Uint32Array, { interactions }: NetworkRecord): Uint8Array {
  const { length, from, about } = interactions;
  const takenUp = new Uint8Array(authors.length);
  for (let row = 0; row < length; row++) {
    if (about[row] === NONE) continue;
    const author = authors[about[row]!]!;
    if (author !== NONE && author !== from[row]) takenUp[about[row]!] = 1;
  }
  return takenUp;
}
