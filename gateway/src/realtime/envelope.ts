import type { FetchNode } from '@apollo/query-planner';
import { refuse } from '@trama/errors';
import type { EventOf } from '@trama/events';
import { buildSchema, executeSync, type ExecutionResult } from 'graphql';
import { eventFields } from './event-fields';
import { eventsSubgraph } from './events-subgraph';
import type { Wanted } from './wanted';

/** What the events subgraph's part of a plan is answered from. */
const schema = buildSchema(eventsSubgraph.sdl, { assumeValid: true, assumeValidSDL: true });

type Variables = Readonly<Record<string, unknown>>;

/** Arguments as GraphQL has found them to be of their types. */
interface Arguments {
  readonly networkId?: string | null;
  readonly kinds?: readonly string[] | null;
}

/** What the subscription's root field, and the arguments that it was given, ask for. */
export function wantedBy(primary: FetchNode, variables: Variables): Wanted {
  let wanted: Wanted | undefined;
  const fields = eventFields.map(({ name, subjects }) => [
    name,
    ({ networkId = null, kinds }: Arguments) => {
      wanted = { networkId, subjects: new Set(subjects), kinds: kinds ? new Set(kinds) : null };
      return null;
    },
  ]);
  const { errors } = answer(primary, variables, Object.fromEntries(fields) as object);
  // A variable may be null, and still stand where null may not: only now does it show.
  if (!wanted) throw refuse('BAD_USER_INPUT', errors?.[0]?.message);
  return wanted;
}

/** An event, and where a subscriber stands after it. */
export interface Placed {
  readonly event: EventOf;
  readonly cursor: string;
}

/** The part of the answer that the event itself has: its envelope, and references to what it is about. */
export function envelopeOf(
  { event, cursor }: Placed,
  primary: FetchNode,
  variables: Variables,
): Record<string, unknown> {
  const { id, kind, occurredAt, networkId, actorId, subject } = event;
  const envelope = {
    id,
    cursor,
    kind,
    occurredAt: occurredAt.toISOString(),
    network: { id: networkId },
    actor: actorId === null ? null : { id: actorId },
    subject: { __typename: subject.type, id: subject.id },
  };
  const root = Object.fromEntries(eventFields.map(({ name }) => [name, envelope]));
  const { data, errors } = answer(primary, variables, root);
  if (errors?.[0]) throw errors[0];
  return data ?? {};
}

function answer({ operationDocumentNode }: FetchNode, variableValues: Variables, rootValue: object): ExecutionResult {
  if (!operationDocumentNode) throw new Error('The plan came without its documents.');
  return executeSync({ schema, document: operationDocumentNode, variableValues, rootValue });
}
