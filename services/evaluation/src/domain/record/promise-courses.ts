import { compareCodeUnits, type CommitmentRecord } from '@trama/analysis';
import { later, type KnownEntry } from './known-entry';

interface Course {
  given: KnownEntry | null;
  end: KnownEntry | null;
}

const outcomes = { PROMISE_KEPT: 'KEPT', PROMISE_BROKEN: 'BROKEN', PROMISE_WITHDRAWN: 'WITHDRAWN' } as const;
const isEnd = (kind: string): kind is keyof typeof outcomes => kind in outcomes;

/** What became of promises, told an entry at a time in any order. */
export class PromiseCourses {
  private readonly courses = new Map<string, Course>();

  add(entry: KnownEntry): void {
    if (entry.kind !== 'PROMISE' && !isEnd(entry.kind)) return;
    const course = this.courses.get(entry.evidenceId) ?? { given: null, end: null };
    if (entry.kind === 'PROMISE') course.given = later(course.given, entry);
    else course.end = later(course.end, entry);
    this.courses.set(entry.evidenceId, course);
  }

  /** Those of these people to each other, given or ended after this moment; by id. */
  since(after: Date, people: ReadonlySet<string>): readonly CommitmentRecord[] {
    return [...this.courses]
      .sort(([a], [b]) => compareCodeUnits(a, b))
      .flatMap(([, { given, end }]) => {
        const last = end ?? given;
        if (!last || last.at <= after || !isAmong(people, last)) return [];
        return {
          // A past that was entered by hand may have it end before it was given.
          promisedAt: Math.min((given ?? last).at.getTime(), last.at.getTime()),
          endedAt: end && end.at.getTime(),
          outcome: end && isEnd(end.kind) ? outcomes[end.kind] : 'OPEN',
        };
      });
  }
}

const isAmong = (people: ReadonlySet<string>, { fromId, toId }: KnownEntry): boolean =>
  people.has(fromId) && (toId === null || people.has(toId));
