import { operation } from '@trama/testkit';

export interface Acting {
  readonly at?: string;
  readonly idempotencyKey?: string;
}

export interface ShownTask {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly assignee: { readonly id: string } | null;
}

export interface ShownCommitment {
  readonly id: string;
  readonly what: string;
  readonly state: string;
  readonly offeredAt: string;
  readonly dueAt: string | null;
  readonly reason: string | null;
  readonly task: { readonly id: string } | null;
}

export interface NewTask extends Acting {
  readonly title?: string;
  readonly description?: string;
  readonly goalId?: string;
  readonly dueAt?: string;
}

export interface Contribution {
  readonly type: 'Task' | 'Commitment' | 'Message';
  readonly id: string;
}

const inputType = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
const mutation = <Input, Payload>(name: string, shown: string) =>
  operation<Input & Acting, Payload>(
    `mutation ($input: ${inputType(name)}!) { result: ${name}(input: $input) { ${shown} } }`,
  );
const onTask = <Input>(name: string) =>
  mutation<Input, { task: ShownTask }>(name, 'task { id title state version assignee { id } }');
const onCommitment = <Input>(name: string) =>
  mutation<Input, { commitment: ShownCommitment }>(
    name,
    'commitment { id what state offeredAt dueAt reason task { id } }',
  );

export const CreateTask = onTask<NewTask & { networkId: string; title: string }>('createTask');
export const EditTask = onTask<{ taskId: string; version: number; title: string }>('editTask');
export const CompleteTask = onTask<{ taskId: string }>('completeTask');
export const OfferTask = onCommitment<{ taskId: string; memberId: string; dueAt?: string }>('offerTask');
export const AskForPromise = onCommitment<{
  networkId: string;
  promiserId: string;
  what: string;
  messageId?: string;
  dueAt?: string;
}>('askForPromise');
export const Accept = onCommitment<{ commitmentId: string }>('acceptCommitment');
export const Decline = onCommitment<{ commitmentId: string; reason?: string }>('declineCommitment');
export const Withdraw = onCommitment<{ commitmentId: string; reason: string }>('withdrawCommitment');
export const Settle = onCommitment<{ commitmentId: string; kept: boolean; note?: string }>('settleCommitment');
export const Recognise = mutation<
  { networkId: string; toId: string; reason: string; contribution: Contribution },
  { recognition: { id: string } }
>('recognise', 'recognition { id }');
