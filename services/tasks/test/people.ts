import { randomUUID } from 'node:crypto';
import type { NetworkRole } from '@trama/identity';
import type { ServiceUnderTest } from '@trama/testkit';
import * as on from './operations';

interface Ref {
  readonly id: string;
}

/** Someone with a role in the networks named, and what they can do there; they act in the first. */
export function person(tasks: ServiceUnderTest, id: string, roles: Record<string, NetworkRole>) {
  const api = tasks.as(id, roles);
  const [networkId = randomUUID()] = Object.keys(roles);
  return {
    id,
    api,
    creates: async (task: on.NewTask = {}) =>
      (await api.run(on.CreateTask, { networkId, title: 'Roof the shed', ...task })).task,
    edits: async ({ id: taskId, version }: on.ShownTask, title: string) =>
      (await api.run(on.EditTask, { taskId, version, title })).task,
    completes: async ({ id: taskId }: Ref, more: on.Acting = {}) =>
      (await api.run(on.CompleteTask, { taskId, ...more })).task,
    offers: async ({ id: taskId }: Ref, { id: memberId }: Ref, more: on.Acting & { dueAt?: string } = {}) =>
      (await api.run(on.OfferTask, { taskId, memberId, ...more })).commitment,
    asks: async (
      { id: promiserId }: Ref,
      what = 'Bring the ladder',
      more: on.Acting & { messageId?: string; dueAt?: string } = {},
    ) => (await api.run(on.AskForPromise, { networkId, promiserId, what, ...more })).commitment,
    accepts: async ({ id: commitmentId }: Ref, more: on.Acting = {}) =>
      (await api.run(on.Accept, { commitmentId, ...more })).commitment,
    declines: async ({ id: commitmentId }: Ref, reason?: string) =>
      (await api.run(on.Decline, { commitmentId, reason })).commitment,
    withdraws: async ({ id: commitmentId }: Ref, reason = 'I broke my arm.') =>
      (await api.run(on.Withdraw, { commitmentId, reason })).commitment,
    settles: async ({ id: commitmentId }: Ref, kept: boolean) =>
      (await api.run(on.Settle, { commitmentId, kept })).commitment,
    recognises: async ({ id: toId }: Ref, contribution: on.Contribution, reason = 'It rains no more.') =>
      (await api.run(on.Recognise, { networkId, toId, reason, contribution })).recognition,
    sees: ({ id: taskId }: Ref) =>
      api.ask<on.ShownTask | null>(
        'query ($id: ID!) { result: task(id: $id) { id title state version assignee { id } } }',
        { id: taskId },
      ),
  };
}

export type Person = ReturnType<typeof person>;

/** A network of its own: Ana facilitates, Ben and Gil are members, Olga looks on; Zoe is in another. */
export function valley(tasks: ServiceUnderTest) {
  const networkId = randomUUID();
  const inValley = (name: string, role: NetworkRole) => person(tasks, `${name}-${networkId}`, { [networkId]: role });
  return {
    networkId,
    ana: inValley('ana', 'STEWARD'),
    ben: inValley('ben', 'MEMBER'),
    gil: inValley('gil', 'MEMBER'),
    olga: inValley('olga', 'OBSERVER'),
    zoe: person(tasks, `zoe-${networkId}`, { [randomUUID()]: 'STEWARD' }),
  };
}
