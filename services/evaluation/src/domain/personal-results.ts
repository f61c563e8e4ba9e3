import type { MeasureResult } from '@trama/analysis';
import type { PersonalResult } from './evaluation';
import { hardToDoWithout } from './findings/hard-to-do-without';

/** What an evaluation says to each of the people alone, some of them at a time: there may be more than fit into one turn. */
export function* personalResults(
  people: readonly string[],
  { persons, cutMembers }: MeasureResult,
  atOnce: number,
): Iterable<readonly Pick<PersonalResult, 'memberId' | 'measures' | 'findings'>[]> {
  const backups = new Map(cutMembers.map(({ person, backup }) => [person, backup === null ? null : people[backup]!]));
  for (let first = 0; first < people.length; first += atOnce)
    yield people.slice(first, first + atOnce).map((memberId, offset) => {
      const person = first + offset;
      const backup = backups.get(person);
      return {
        memberId,
        measures: persons.map(({ name, values, standardErrors }) => ({
          name,
          value: numberOrNull(values[person]),
          standardError: numberOrNull(standardErrors?.[person]),
        })),
        findings: backup === undefined ? [] : [hardToDoWithout(backup)],
      };
    });
}

/** NaN stands for nothing in a column. */
const numberOrNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
