import { Kind, print, visit, type FieldNode, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import { fingerprint } from '../run/fingerprint';
import type { SubgraphAnswer, SubgraphErrorMessage } from '../subgraphs/source';
import { REPRESENTATIONS, type CompiledFetch } from './compiled-fetch';

const ENTITIES = '_entities';

/** Several fetches of entities as one request, ready to be sent. */
export interface JointRequest {
  readonly body: string;
  /** What the answer says to one of the fetches. */
  readonly part: (answer: SubgraphAnswer, index: number) => SubgraphAnswer;
}

/**
 * Several fetches of entities from one subgraph, written as one request. The answer has a list for each, and one list for all
 * that want to know the same: whoever several of them are about is asked about once.
 */
export class JointFetch {
  private readonly head: string;

  /** Undefined where the fetches cannot be told apart in one document. */
  static of(fetches: readonly CompiledFetch[]): JointFetch | undefined {
    const wishes = fetches.map((fetch) => wishOf(fetch));
    const lists = [...new Set(wishes)];
    const definitions = lists.map((wish, list) => {
      const operation = fetches[wishes.indexOf(wish)]?.operation;
      return operation && numbered(operation, list);
    });
    const all = definitions.filter((definition) => definition !== undefined);
    if (all.length < lists.length) return undefined;
    return new JointFetch(
      fetches,
      wishes.map((wish) => lists.indexOf(wish)),
      all,
    );
  }

  private constructor(
    private readonly fetches: readonly CompiledFetch[],
    /** Of each fetch, in which of the answer's lists its entities are. */
    private readonly lists: readonly number[],
    private readonly definitions: readonly OperationDefinitionNode[],
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
  request(representations: readonly (readonly string[])[], variables: Readonly<Record<string, unknown>>): JointRequest {
    const given = [...new Set(this.fetches.flatMap((fetch) => fetch.given(variables)))];
    const asked = this.definitions.map(() => new Places());
    const places = representations.map((texts, index) => {
      const list = asked[this.lists[index] ?? 0] as Places;
      return texts.map((text) => list.of(text));
    });
    for (const [list, { texts }] of asked.entries())
      given.push(`"${nameOf(REPRESENTATIONS, list)}":[${texts.join(',')}]`);
    return {
      body: `${this.head}${given.join(',')}}}`,
      part: (answer, index) => this.part(answer, index, places[index] ?? [], asked[this.lists[index] ?? 0]),
    };
  }

  private part(
    { data, errors, shared }: SubgraphAnswer,
    index: number,
    places: readonly number[],
    asked: Places | undefined,
  ): SubgraphAnswer {
    const list = this.lists[index] ?? 0;
    const isFirst = this.lists.indexOf(list) === index;
    const name = nameOf(ENTITIES, list);
    // What took nothing away is told once.
    const isItsOwn = ({ path }: SubgraphErrorMessage): boolean =>
      Array.isArray(path) && this.isName(path[0])
        ? path[0] === name && (data === null || isFirst)
        : data === null || index === 0;
    const itsOwn = errors.filter(isItsOwn);
    const given = data?.[name];
    const isWhole = Array.isArray(given) && given.length === asked?.texts.length;
    const entities = isWhole ? places.map((place) => given[place] as unknown) : Array.isArray(given) ? null : given;
    return {
      data: data && { [ENTITIES]: entities },
      errors: (itsOwn.length > 0 || data ? itsOwn : errors).map((error) =>
        Array.isArray(error.path) && error.path[0] === name
          ? { ...error, path: [ENTITIES, ...(error.path as unknown[]).slice(1)] }
          : error,
      ),
      shared: shared || !isFirst || this.lists.includes(list, index + 1),
    };
  }

  private isName(part: unknown): boolean {
    return this.definitions.some((_, list) => nameOf(ENTITIES, list) === part);
  }
}

/** Where in a list each representation is, once. */
class Places {
  readonly texts: string[] = [];
  private readonly places = new Map<number, number>();

  of(text: string): number {
    const mark = fingerprint(text);
    const known = this.places.get(mark);
    if (known !== undefined && this.texts[known] === text) return known;
    this.places.set(mark, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The same for fetches that want to know the same. What one rewrites it has for itself. */
const wishOf = (fetch: CompiledFetch): unknown =>
  fetch.operation && fetch.rewrites.length === 0 ? print(fetch.operation.selectionSet) : fetch;

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
