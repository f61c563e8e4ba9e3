import { Kind, parse, print, visit } from 'graphql';

/** Where nobody answers: for subgraphs whose address is none. */
const NOWHERE = 'http://subgraph.invalid/';

/**
 * A supergraph whose subgraphs answer elsewhere. One that names no address, as others' suites write it, gets one where
 * nobody answers, so that the rest can be served.
 *
 * @throws where it has no subgraph of a name
 */
export function withAddresses(supergraphSdl: string, addresses: ReadonlyMap<string, string>): string {
  const wanted = new Set(addresses.keys());
  let changed = false;
  const document = visit(parse(supergraphSdl), {
    Directive(directive) {
      if (directive.name.value !== 'join__graph') return undefined;
      const valueOf = (argument: string): string => {
        const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
        return value?.kind === Kind.STRING ? value.value : '';
      };
      const name = valueOf('name');
      wanted.delete(name);
      const url = addresses.get(name) ?? (URL.canParse(valueOf('url')) ? valueOf('url') : NOWHERE);
      if (url === valueOf('url')) return undefined;
      changed = true;
      return {
        ...directive,
        arguments: directive.arguments?.map((argument) =>
          argument.name.value === 'url' ? { ...argument, value: { kind: Kind.STRING, value: url } } : argument,
        ),
      };
    },
  });
  if (wanted.size > 0) throw new Error(`The supergraph has no subgraph ${[...wanted].join(', ')}.`);
  return changed ? print(document) : supergraphSdl;
}
