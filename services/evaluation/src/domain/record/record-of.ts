import { InteractionRecorder } from '@trama/analysis';
import { currentDefinition } from '../definition';
import type { Evaluation } from '../evaluation';
import type { Ledger, Recorded } from '../ports';
import { GoalCourses } from './goal-courses';
import { interactionKinds } from './interaction-kinds';
import type { Entries, KnownEntry } from './known-entry';
import { peopleOf } from './people-of';
import { PromiseCourses } from './promise-courses';
import { TaskCourses } from './task-courses';

const DAY_MS = 86_400_000;

/** Which moment of which network, and how much of its ledger counts. */
export type Evaluated = Pick<Evaluation, 'networkId' | 'asOf' | 'cut'>;

/**
 * All that an evaluation by the current definition depends on. Read from the ledger some entries at a time, so that
 * even a large network's year takes little more memory than its columns. A large one keeps an event loop for seconds.
 *
 * @param read is told how many entries more were read
 */
export async function recordOf(
  ledger: Pick<Ledger, 'participation' | 'interactions' | 'courses' | 'lastInteractionAt'>,
  { networkId, cut, asOf }: Evaluated,
  read: (entries: number) => void,
): Promise<Recorded> {
  const { windowDays, halfLifeDays, leastTie, seed } = currentDefinition;
  const part = { networkId, cut, until: asOf };
  const after = new Date(asOf.getTime() - windowDays * DAY_MS);
  const people = await peopleOf(counted(ledger.participation(part), read));
  const { kinds, placeOf } = interactionKinds(currentDefinition);

  const recorder = new InteractionRecorder(people, asOf.getTime(), kinds.length);
  for await (const some of counted(ledger.interactions({ ...part, after }), read))
    for (const entry of some)
      recorder.add({
        from: entry.fromId,
        to: entry.toId,
        at: entry.at.getTime(),
        kind: placeOf(entry),
        act: entry.eventId,
        ...whatItShows(entry),
      });

  const courses = { promises: new PromiseCourses(), tasks: new TaskCourses(), goals: new GoalCourses() };
  for await (const some of counted(ledger.courses(part), read))
    for (const entry of some) for (const course of Object.values(courses)) course.add(entry);
  const goals = courses.goals.standing();
  const work = courses.tasks.goalsOfOpen();
  const record = {
    people,
    interactions: recorder.table(),
    kinds,
    commitments: courses.promises.since(after, new Set(people)),
    meetings: [], // nobody notes meetings yet
    goals: [...goals.values()],
    work: {
      active: work.length,
      towardsGoals: work.filter((goalId) => goalId !== null && goals.has(goalId)).length,
    },
    review: null, // nor asks people
    asOf: asOf.getTime(),
    halfLifeMs: halfLifeDays * DAY_MS,
    leastTie,
    seed,
  };
  return { record, lastInteractionAt: await ledger.lastInteractionAt(part) };
}

/** A reaction is seen by the message that it is about: it is a thing of its own. */
const whatItShows = ({ kind, evidenceId, aboutId, eventId }: KnownEntry): { thing: string; about: string | null } =>
  kind === 'REACTION' ? { thing: eventId, about: evidenceId } : { thing: evidenceId, about: aboutId };

async function* counted(entries: Entries, read: (entries: number) => void): Entries {
  for await (const some of entries) {
    read(some.length);
    yield some;
  }
}
