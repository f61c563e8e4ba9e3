import { subjectTypes } from '@trama/events';
import type { PublishedSchema } from '../supergraph/published-schema';

/** The name by which plans know the gateway's own part. */
export const EVENTS = 'events';

const stub = (type: string): string => `type ${type} @key(fields: "id", resolvable: false) { id: ID! }`;

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

type Subscription {
  """
  Everything that happens in a network from now on, for whoever may see it. Errors: NOT_FOUND where the network is not
  yours to see; the connection ends when your token does.
  """
  networkEvents(
    """Of which network."""
    networkId: ID!
    """Only these kinds, \`task.completed.v1\` say; all of them where it is left out."""
    kinds: [String!]
  ): NetworkEvent!
}

"""Something that happened."""
type NetworkEvent {
  """One event has one id, however often it is told."""
  id: ID!
  """\`<thing>.<past-tense>.v<version>\`"""
  kind: String!
  """When it happened, which may be long before it was entered."""
  occurredAt: DateTime!
  """Where it happened; null while that cannot be told."""
  network: Network
  """Who did it; null where the system did."""
  actor: Member
  """What it is about, as it is now; null where it is no more, or is not yours to see."""
  subject: EventSubject
}

"""What an event can be about."""
union EventSubject = ${subjectTypes.join(' | ')}

${subjectTypes.map(stub).join('\n')}
`,
};
