import { randomUUID } from 'node:crypto';
import type { NetworkRole } from '@trama/identity';
import { operation, type ServiceUnderTest } from '@trama/testkit';

export interface ShownGoal {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly progress: number | null;
  readonly lessons: string | null;
  readonly createdAt: string;
  readonly indicators: readonly { id: string; name: string; latest: number | null }[];
  readonly objections: readonly { id: string; reason: string; answer: string | null; member: { id: string } }[];
  readonly revisions: readonly { revision: number; title: string }[];
}

interface Acting {
  readonly at?: string;
  readonly idempotencyKey?: string;
}

export interface Proposal extends Acting {
  readonly title?: string;
  readonly description?: string;
  readonly citedMessageIds?: readonly string[];
  readonly indicators?: readonly { name: string; unit: string; start: number; target: number }[];
}

const shown = `goal {
  id title state version progress lessons createdAt
  indicators { id name latest } objections { id reason answer member { id } } revisions { revision title }
}`;

const mutation = <Input>(name: string) =>
  operation<Input & Acting, { goal: ShownGoal }>(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { ${shown} } }`,
  );

const Propose = mutation<Proposal & { networkId: string }>('proposeGoal');
const Revise = mutation<{ goalId: string; version: number; title: string; description: string }>('reviseGoal');
const ObjectTo = mutation<{ goalId: string; reason: string }>('objectToGoal');
const Answer = mutation<{ goalId: string; objectionId: string; answer: string }>('answerObjection');
const Adopt = mutation<{ goalId: string }>('adoptGoal');
const CheckIn = mutation<{ goalId: string; indicatorId: string; value: number; note?: string }>('checkIn');
const Achieve = mutation<{ goalId: string; lessons?: string }>('achieveGoal');
const Drop = mutation<{ goalId: string; lessons: string }>('dropGoal');

type Ref = Pick<ShownGoal, 'id'>;

/** Someone with a role in the networks named, and what they can do there. */
export function person(goals: ServiceUnderTest, id: string, roles: Record<string, NetworkRole>) {
  const api = goals.as(id, roles);
  const [networkId = randomUUID()] = Object.keys(roles);
  return {
    id,
    api,
    proposes: async (proposal: Proposal = {}) =>
      (await api.run(Propose, { networkId, title: 'Trees', description: 'Two hundred by the river.', ...proposal }))
        .goal,
    revises: async ({ id: goalId, version }: ShownGoal, title: string) =>
      (await api.run(Revise, { goalId, version, title, description: 'Otherwise.' })).goal,
    objectsTo: async ({ id: goalId }: Ref, reason = 'Who brings water?', more: Acting = {}) =>
      (await api.run(ObjectTo, { goalId, reason, ...more })).goal,
    answers: async ({ id: goalId }: Ref, objectionId: string, answer = 'The fire brigade.', more: Acting = {}) =>
      (await api.run(Answer, { goalId, objectionId, answer, ...more })).goal,
    adopts: async ({ id: goalId }: Ref, more: Acting = {}) => (await api.run(Adopt, { goalId, ...more })).goal,
    checksIn: async ({ id: goalId }: Ref, indicatorId: string, value: number, more: Acting & { note?: string } = {}) =>
      (await api.run(CheckIn, { goalId, indicatorId, value, ...more })).goal,
    achieves: async ({ id: goalId }: Ref, more: Acting & { lessons?: string } = {}) =>
      (await api.run(Achieve, { goalId, ...more })).goal,
    drops: async ({ id: goalId }: Ref, lessons: string, more: Acting = {}) =>
      (await api.run(Drop, { goalId, lessons, ...more })).goal,
  };
}

export type Person = ReturnType<typeof person>;

/** A network of its own: Ana facilitates, Ben and Gil are members, Olga looks on; Zoe is in another. */
export function valley(goals: ServiceUnderTest) {
  const networkId = randomUUID();
  const inValley = (name: string, role: NetworkRole) => person(goals, `${name}-${networkId}`, { [networkId]: role });
  return {
    networkId,
    ana: inValley('ana', 'STEWARD'),
    ben: inValley('ben', 'MEMBER'),
    gil: inValley('gil', 'MEMBER'),
    olga: inValley('olga', 'OBSERVER'),
    zoe: person(goals, `zoe-${networkId}`, { [randomUUID()]: 'STEWARD' }),
  };
}
