import type { TramaClient } from '@trama/client';
import type { Progress } from '../progress';
import type { Line } from '../record/record';
import { batches } from './batches';

/** Someone of a record, as Trama knows them. */
export interface Entered {
  readonly memberId: string;
  readonly membershipId: string;
}

/** Someone, and when they are first spoken of. */
type Appearance = readonly [name: string, at: Date];

/** Makes everyone in the record a member, since their first appearance in it. Who is one already stays as they are. */
export async function enterPeople(
  client: TramaClient,
  networkId: string,
  appearances: readonly Appearance[],
  progress: Progress,
): Promise<Map<string, Entered>> {
  const entered = new Map<string, Entered>();
  for (const batch of batches(appearances)) {
    const people = batch.map(([name, joinedAt]) => ({ key: name, name, joinedAt }));
    const { importMembers } = await client.run<{
      importMembers: { people: { key: string; membership: { id: string; member: { id: string } } }[] };
    }>(
      `mutation ImportMembers($input: ImportMembersInput!) {
        importMembers(input: $input) { people { key membership { id member { id } } } }
      }`,
      { input: { networkId, people } },
    );
    for (const { key, membership } of importMembers.people)
      entered.set(key, { memberId: membership.member.id, membershipId: membership.id });
    progress.to(entered.size);
  }
  return entered;
}

export function firstAppearances(lines: readonly Line[]): Appearance[] {
  const first = new Map<string, Date>();
  for (const { source, target, at } of lines) {
    for (const name of [source, target]) {
      const known = first.get(name);
      if (!known || at < known) first.set(name, at);
    }
  }
  return [...first];
}
