import { compareCodeUnits } from '@trama/analysis';
import type { Entries, KnownEntry } from './known-entry';

/**
 * Who had joined and not left since, by id.
 *
 * @param participation of each person one after the other, the earliest first; the people nearly in the order of their ids
 */
export async function peopleOf(participation: Entries): Promise<readonly string[]> {
  const people: string[] = [];
  let last: KnownEntry | null = null;
  const settle = (): void => {
    if (last?.kind === 'MEMBER_JOINED') people.push(last.fromId);
  };
  for await (const some of participation)
    for (const entry of some) {
      if (last && last.fromId !== entry.fromId) settle();
      last = entry;
    }
  settle();
  // A database that goes by code points agrees but for ids with rare signs; and sorting many anew takes its time.
  return people.every((id, i) => i === 0 || people[i - 1]! < id) ? people : people.sort(compareCodeUnits);
}
