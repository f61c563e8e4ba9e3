import { eventsSubgraph } from '@trama/gateway';
import { parse, print, visit } from 'graphql';

const FIELD = 'networkEvents';

const directive = `
extend schema
  @link(url: "https://the-guild.dev/mesh/v1.0", import: ["@pubsubOperation"])
  @federation__composeDirective(name: "@pubsubOperation")

directive @pubsubOperation(pubsubTopic: String!, filterBy: String, result: String) on FIELD_DEFINITION
`;

/**
 * The same fields for hive-gateway, which takes the events of a network from the topic of Pub/Sub that is named for it, and
 * whatever else is asked about them from the services.
 */
export function eventsByPubSub(): { readonly name: string; readonly sdl: string } {
  const [use] = parse(`type T { f: ID @pubsubOperation(pubsubTopic: "{args.networkId}") }`).definitions.flatMap(
    (definition) => ('fields' in definition ? (definition.fields?.[0]?.directives ?? []) : []),
  );
  const document = visit(parse(eventsSubgraph.sdl), {
    FieldDefinition: (field) => (field.name.value === FIELD ? { ...field, directives: [use!] } : undefined),
  });
  return { name: eventsSubgraph.name, sdl: directive + print(document) };
}
