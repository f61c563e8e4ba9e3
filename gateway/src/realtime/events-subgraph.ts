import { subjectTypes } from '@trama/events';
import type { PublishedSchema } from '../supergraph/published-schema';
import { eventFields, type EventField } from './event-fields';

/** The name by which plans know the gateway's own part. */
export const EVENTS = 'events';

const stub = (type: string): string => `type ${type} @key(fields: "id", resolvable: false) { id: ID! }`;

const ERRORS =
  'is not yours to see, or no longer; CURSOR_INVALID and CURSOR_EXPIRED for `after`; INVALID_INPUT for `kinds`; LAGGED where you read too slowly, with the `cursor` to go on from.';

const field = ({ name, type, of, meaning }: EventField): string => `
  """
  ${meaning}

  Begins with what happens from now on; with \`after\`, with what came after that cursor, without gap or repeat. Errors: ${
    of === 'NETWORK' ? `NOT_FOUND where the network ${ERRORS}` : ERRORS.slice(ERRORS.indexOf('CURSOR'))
  }
  """
  ${name}(${
    of === 'NETWORK'
      ? `
    """Of which network."""
    networkId: ID!`
      : ''
  }
    """The \`cursor\` of the last event that you have, of whichever of these fields${
      of === 'NETWORK' ? ' about the same network' : ' about all of your networks'
    }: the next one comes first."""
    after: Cursor
    """Only these kinds, \`task.completed.v1\` say; all of them where it is left out."""
    kinds: [String!]
  ): ${type}!`;

const eventType = (type: string, subject: string): string => `
"""Something that happened."""
type ${type} {
  """One event has one id, however often it is told."""
  id: ID!
  """Where you stand once you have this event: \`after\` it, the next one comes."""
  cursor: Cursor!
  """\`<thing>.<past-tense>.v<version>\`"""
  kind: String!
  """When it happened, which may be long before it was entered."""
  occurredAt: DateTime!
  """Where it happened; null while that cannot be told."""
  network: Network
  """Who did it; null where the system did."""
  actor: Member
  """What it is about, as it is now; null where it is no more, or is not yours to see."""
  subject: ${subject}
}`;

const union = (name: string, meaning: string, types: readonly string[]): string =>
  `"""${meaning}"""\nunion ${name} = ${types.join(' | ')}`;

/** Fields that tell the same share a type; one subject is itself, several are a union. */
const eventTypes = [...new Map(eventFields.map((each) => [each.type, each])).values()].map(({ type, subjects }) => {
  const [only] = subjects;
  if (subjects.length === 1 && only) return eventType(type, only);
  const subject = type === 'NetworkEvent' ? 'EventSubject' : `${type}Subject`;
  const meaning = type === 'NetworkEvent' ? 'What an event can be about.' : `What a ${type} can be about.`;
  return `${eventType(type, subject)}\n\n${union(subject, meaning, subjects)}`;
});

/**
 * What happens, as the gateway itself tells it: an event's envelope comes from Redis, and whatever else is asked about its
 * subject from the services. Nothing answers at its address: no plan fetches from it.
 */
export const eventsSubgraph: PublishedSchema = {
  name: EVENTS,
  url: 'http://events.invalid/',
  sdl: `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

"""A moment in UTC, ISO 8601."""
scalar DateTime

"""A place among the events that a subscription tells. It means nothing but that; keep it as it came."""
scalar Cursor

type Subscription {${eventFields.map(field).join('\n')}
}
${eventTypes.join('\n')}

${subjectTypes.map(stub).join('\n')}
`,
};
