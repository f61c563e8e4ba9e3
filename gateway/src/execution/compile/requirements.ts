import { Kind, parse, type ConstDirectiveNode, type DocumentNode, type SelectionSetNode } from 'graphql';

/** What fields need of their object before their subgraph can compute them: every `@requires` of a supergraph. */
export class Requirements {
  private readonly byField = new Map<string, SelectionSetNode>();

  constructor(supergraph: DocumentNode) {
    const subgraphs = subgraphsIn(supergraph);
    for (const type of supergraph.definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
      for (const { name, directives = [] } of type.fields ?? [])
        for (const directive of directives) {
          const graph = argument(directive, 'graph');
          const requires = argument(directive, 'requires');
          if (directive.name.value !== 'join__field' || graph === undefined || requires === undefined) continue;
          const field = `${type.name.value}.${name.value}`;
          this.byField.set(`${subgraphs.get(graph)} ${field}`, selectionIn(requires));
        }
    }
  }

  /** Undefined where a field of this subgraph requires nothing. */
  of(subgraph: string, type: string, field: string): SelectionSetNode | undefined {
    return this.byField.get(`${subgraph} ${type}.${field}`);
  }
}

/** Their names, by what the supergraph calls them. */
function subgraphsIn({ definitions }: DocumentNode): Map<string, string | undefined> {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => [name.value, directives[0] && argument(directives[0], 'name')]),
  );
}

function argument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function selectionIn(fields: string): SelectionSetNode {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`These are no fields: ${fields}`);
  return operation.selectionSet;
}
