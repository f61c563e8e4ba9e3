import type { FetchNode } from '@apollo/query-planner';
import { refuse } from '@trama/errors';
import type { EventOf } from '@trama/events';
import { buildSchema, executeSync, type ExecutionResult } from 'graphql';
import { eventsSubgraph } from './events-subgraph';

/** What the events subgraph's part of a plan is answered from. */
const schema = buildSchema(eventsSubgraph.sdl, { assumeValid: true, assumeValidSDL: true });

/** What a subscriber wants to hear. */
export interface Wanted {
  readonly networkId: string;
  readonly kinds: readonly string[] | null;
}

type Variables = Readonly<Record<string, unknown>>;

/** The arguments that the subscription's root field was given. */
export function wantedBy(primary: FetchNode, variables: Variables): Wanted {
  let wanted: Wanted | undefined;
  const { errors } = answer(primary, variables, {
    networkEvents: ({ networkId, kinds }: { networkId: string; kinds?: string[] | null }) => {
      wanted = { networkId, kinds: kinds ?? null };
      return null;
    },
  });
  // A variable may be null, and still stand where null may not: only now does it show.
  if (!wanted) throw refuse('BAD_USER_INPUT', errors?.[0]?.message);
  return wanted;
}

/** The part of the answer that the event itself has: its envelope, and references to what it is about. */
export function envelopeOf(event: EventOf, primary: FetchNode, variables: Variables): Record<string, unknown> {
  const { id, kind, occurredAt, networkId, actorId, subject } = event;
  const networkEvents = {
    id,
    kind,
    occurredAt: occurredAt.toISOString(),
    network: { id: networkId },
    actor: actorId === null ? null : { id: actorId },
    subject: { __typename: subject.type, id: subject.id },
  };
  const { data, errors } = answer(primary, variables, { networkEvents });
  if (errors?.[0]) throw errors[0];
  return data ?? {};
}

function answer({ operationDocumentNode }: FetchNode, variableValues: Variables, rootValue: object): ExecutionResult {
  if (!operationDocumentNode) throw new Error('The plan came without its documents.');
  return executeSync({ schema, document: operationDocumentNode, variableValues, rootValue });
}
