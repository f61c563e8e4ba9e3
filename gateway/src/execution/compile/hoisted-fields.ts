import { visit, type DocumentNode } from 'graphql';

/**
 * `Interface.field` of what a subgraph adds to all objects of an interface (`@interfaceObject`) and requires something
 * for. Asked for one of the objects alone, this may send Apollo's planner (2.14) round in circles for ever.
 */
export function hoistedFields(supergraph: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  visit(supergraph, {
    InterfaceTypeDefinition: ({ name: type, fields = [] }) => {
      for (const { name, directives = [] } of fields) {
        const requires = directives
          .filter((directive) => directive.name.value === 'join__field')
          .some((directive) => directive.arguments?.some((argument) => argument.name.value === 'requires'));
        if (requires) found.add(`${type.value}.${name.value}`);
      }
    },
  });
  return found;
}
