import { randomUUID } from 'node:crypto';
import type { NetworkRole, Roles } from '@trama/identity';
import { operation, type GraphqlApi, type ServiceUnderTest } from '@trama/testkit';
import type { MessageKind } from '../src/domain/message';

interface Named {
  readonly id: string;
}

export interface ShownChannel extends Named {
  readonly name: string;
  readonly purpose: string | null;
  readonly createdAt: string;
}

export interface ShownMessage extends Named {
  readonly kind: MessageKind;
  readonly body: string | null;
  readonly version: number;
  readonly threadId: string;
  readonly postedAt: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly edits: readonly { readonly body: string; readonly at: string }[];
  readonly author: Named;
  readonly to: readonly Named[];
  readonly replyTo: Named | null;
  readonly reactions: readonly { readonly reaction: string; readonly count: number; readonly mine: boolean }[];
}

interface Repeatable {
  readonly idempotencyKey?: string;
}

interface Said extends Repeatable {
  readonly kind?: MessageKind;
  readonly toIds?: readonly string[];
  readonly replyToId?: string;
  readonly at?: string;
}

/** A line of a record of the past. */
export interface Line {
  readonly key: string;
  readonly authorId: string;
  readonly toIds: readonly string[];
  readonly postedAt: string;
  readonly body?: string;
}

export const shownMessage = `id kind body version threadId postedAt editedAt deletedAt edits { body at }
  author { id } to { id } replyTo { id } reactions { reaction count mine }`;

const changes = (input: string, mutation: string): string =>
  `mutation ($input: ${input}!) { result: ${mutation}(input: $input) { message { ${shownMessage} } } }`;

type Changed = { readonly message: ShownMessage };

const Open = operation<object, { channel: ShownChannel }>(
  'mutation ($input: CreateChannelInput!) { result: createChannel(input: $input) { channel { id name purpose createdAt } } }',
);
const Post = operation<object, Changed>(changes('PostMessageInput', 'postMessage'));
const Edit = operation<object, Changed>(changes('EditMessageInput', 'editMessage'));
const Delete = operation<object, Changed>(changes('DeleteMessageInput', 'deleteMessage'));
const React = operation<object, Changed>(changes('ReactToMessageInput', 'reactToMessage'));
const Unreact = operation<object, Changed>(changes('UnreactInput', 'unreact'));
const Import = operation<object, { entered: number; known: number; messageIds: string[] }>(
  'mutation ($input: ImportMessagesInput!) { result: importMessages(input: $input) { entered known messageIds } }',
);

/** Someone with these roles, and all that they can do here. */
const person = (communication: ServiceUnderTest, id: string, networkId: string, roles: Roles) => {
  const api: GraphqlApi = communication.as(id, roles);
  return {
    id,
    opens: async (name: string, more: Repeatable & { purpose?: string; at?: string } = {}) =>
      (await api.run(Open, { networkId, name, ...more })).channel,
    says: async (body: string, { id: channelId }: Named, more: Said = {}) =>
      (await api.run(Post, { channelId, body, kind: 'INFORMATION', ...more })).message,
    edits: async ({ id: messageId, version }: ShownMessage, body: string, more: Repeatable = {}) =>
      (await api.run(Edit, { messageId, version, body, ...more })).message,
    deletes: async ({ id: messageId }: Named, more: Repeatable = {}) =>
      (await api.run(Delete, { messageId, ...more })).message,
    reacts: async ({ id: messageId }: Named, reaction: string, more: Repeatable & { at?: string } = {}) =>
      (await api.run(React, { messageId, reaction, ...more })).message,
    unreacts: async ({ id: messageId }: Named, reaction: string, more: Repeatable = {}) =>
      (await api.run(Unreact, { messageId, reaction, ...more })).message,
    imports: async (
      { id: channelId }: Named,
      messages: readonly Line[],
      more: Repeatable & { networkId?: string } = {},
    ) => api.run(Import, { networkId, channelId, messages, ...more }),
    /** Runs a query whose root field is aliased `result`. */
    asks: <Result>(document: string, variables: Record<string, unknown> = {}) => api.ask<Result>(document, variables),
    /** What the gateway asks when other services point at these. */
    resolves: <Entity>(type: string, ids: readonly string[], fields: string) =>
      api.ask<Entity[]>(
        `query ($refs: [_Any!]!) { result: _entities(representations: $refs) { ... on ${type} { ${fields} } } }`,
        { refs: ids.map((id) => ({ __typename: type, id })) },
      ),
  };
};

export type Person = ReturnType<typeof person>;

/** A network of its own: a steward, two members and an observer; and Zoe, who is in another. */
export function aNetwork(
  communication: ServiceUnderTest,
): Record<'ana' | 'ben' | 'cleo' | 'olga' | 'zoe', Person> & Named {
  const id = randomUUID();
  const inside = (name: string, role: NetworkRole): Person => person(communication, name, id, { [id]: role });
  return {
    id,
    ana: inside('ana', 'STEWARD'),
    ben: inside('ben', 'MEMBER'),
    cleo: inside('cleo', 'MEMBER'),
    olga: inside('olga', 'OBSERVER'),
    zoe: person(communication, 'zoe', id, { [randomUUID()]: 'STEWARD' }),
  };
}

/** The entries of a connection. */
export const nodes = <Node>({ edges }: Connection<Node>): Node[] => edges.map(({ node }) => node);

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
