import { Kind, print, visit, type FieldNode, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import type { SubgraphAnswer } from '../subgraphs/source';
import { REPRESENTATIONS, type CompiledFetch } from './compiled-fetch';

const ENTITIES = '_entities';

/** Several fetches of entities from one subgraph, written as one request: the answer has a list for each. */
export class JointFetch {
  private readonly head: string;

  /** Undefined where the fetches cannot be told apart in one document. */
  static of(fetches: readonly CompiledFetch[]): JointFetch | undefined {
    const definitions = fetches.map(({ operation }, index) => operation && numbered(operation, index));
    const all = definitions.filter((definition) => definition !== undefined);
    return all.length === fetches.length ? new JointFetch(fetches, all) : undefined;
  }

  private constructor(
    private readonly fetches: readonly CompiledFetch[],
    definitions: readonly OperationDefinitionNode[],
  ) {
    const variables = new Map<string, VariableDefinitionNode>();
    for (const { variableDefinitions } of definitions)
      for (const definition of variableDefinitions ?? []) variables.set(definition.variable.name.value, definition);
    const [first] = definitions as [OperationDefinitionNode];
    const text = print({
      ...first,
      variableDefinitions: [...variables.values()],
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: definitions.flatMap(({ selectionSet }) => selectionSet.selections),
      },
    });
    this.head = `{"query":${JSON.stringify(text)},"variables":{`;
  }

  /** @param representations for each of the fetches */
  body(representations: readonly (readonly string[])[], variables: Readonly<Record<string, unknown>>): string {
    const given = new Set(this.fetches.flatMap((fetch) => fetch.given(variables)));
    for (const [index, list] of representations.entries())
      given.add(`"${nameOf(REPRESENTATIONS, index)}":[${list.join(',')}]`);
    return `${this.head}${[...given].join(',')}}}`;
  }

  /** What the answer says to one of the fetches. */
  part({ data, errors, shared }: SubgraphAnswer, index: number): SubgraphAnswer {
    const name = nameOf(ENTITIES, index);
    const itsOwn = errors.filter(({ path }) =>
      Array.isArray(path) && this.isName(path[0]) ? path[0] === name : data === null || index === 0,
    );
    return {
      data: data && { [ENTITIES]: data[name] },
      errors: (itsOwn.length > 0 || data ? itsOwn : errors).map((error) =>
        Array.isArray(error.path) && error.path[0] === name
          ? { ...error, path: [ENTITIES, ...(error.path as unknown[]).slice(1)] }
          : error,
      ),
      shared,
    };
  }

  private isName(part: unknown): boolean {
    return this.fetches.some((_, index) => nameOf(ENTITIES, index) === part);
  }
}

const nameOf = (name: string, index: number): string => (index === 0 ? name : `${name}_${index}`);

/** Undefined where a variable of the client's has a name that is needed here. */
function numbered(operation: OperationDefinitionNode, index: number): OperationDefinitionNode | undefined {
  const isTaken = operation.variableDefinitions?.some(({ variable }) =>
    /^representations_\d+$/.test(variable.name.value),
  );
  if (isTaken) return undefined;
  if (index === 0) return operation;
  return visit(operation, {
    Variable: (node) =>
      node.name.value === REPRESENTATIONS
        ? { ...node, name: { kind: Kind.NAME as const, value: nameOf(REPRESENTATIONS, index) } }
        : undefined,
    Field: (node, _key, _parent, _path, ancestors): FieldNode | undefined =>
      node.name.value === ENTITIES &&
      ancestors.filter((each) => 'kind' in each && each.kind === Kind.FIELD).length === 0
        ? { ...node, alias: { kind: Kind.NAME, value: nameOf(ENTITIES, index) } }
        : undefined,
  });
}
