import { isInterfaceType, isObjectType, Kind, parse, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Names that the planner gives to fields that it adds. */
export interface Reserved {
  /** Of all fields that there are. */
  readonly fields: ReadonlySet<string>;
  /** Of those that some field requires or is provided with, and that take arguments: with others than the client's, perhaps. */
  readonly withArguments: ReadonlySet<string>;
  /** Of those that some subgraph has on an interface as if it were an object, so that it cannot tell its types apart. */
  readonly ofInterfaceObjects: ReadonlySet<string>;
}

/** @param schema the supergraph's own, with what clients do not see */
export function reservedNames(supergraph: DocumentNode, schema: GraphQLSchema): Reserved {
  const fields = new Set<string>(['__typename']);
  const taking = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, args } of Object.values(type.getFields())) {
      fields.add(name);
      if (args.length > 0) taking.add(name);
    }
  }
  const added = fieldsInSelections(supergraph);
  return {
    fields,
    withArguments: new Set([...taking].filter((name) => added.has(name))),
    ofInterfaceObjects: fieldsOfInterfaceObjects(supergraph),
  };
}

/** Whatever stands in a `@requires` or `@provides`. */
function fieldsInSelections(supergraph: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(supergraph, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'join__field') return;
      for (const { name: argument, value } of given)
        if ((argument.value === 'requires' || argument.value === 'provides') && value.kind === Kind.STRING)
          visit(parse(`{${value.value}}`), { Field: (field) => void names.add(field.name.value) });
    },
  });
  return names;
}

function fieldsOfInterfaceObjects(supergraph: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(supergraph, {
    InterfaceTypeDefinition: ({ directives = [], fields = [] }) => {
      const isObject = directives.some((directive) =>
        directive.arguments?.some((argument) => argument.name.value === 'isInterfaceObject'),
      );
      if (isObject) for (const { name } of fields) names.add(name.value);
    },
  });
  return names;
}
