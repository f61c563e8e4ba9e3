import type { FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Requirements } from './requirements';
import { covers } from './type-conditions';

/** A field that a subgraph is asked for without what it requires. */
export interface Unmet {
  readonly type: string;
  readonly field: string;
  /** In the fetch's answer. */
  readonly name: string;
  /** Where in what the fetch gives the object of the field stands: names of fields, without what leads through lists. */
  readonly within: readonly string[];
}

interface Located {
  readonly fetch: FetchNode;
  /** Names of fields from the root, without what leads through lists. */
  readonly path: readonly string[];
}

/**
 * Where Apollo's planner is wrong, as it is about some combinations of `@requires`: in a chain that comes back to the
 * subgraph in which it began it forgets the middle; and of two fields that require one field with different arguments,
 * one gets the other's. Such a field would be computed from nothing, or from something else.
 */
export function unmetRequirements(
  plan: PlanNode,
  requirements: Requirements,
  schema: GraphQLSchema,
): ReadonlyMap<FetchNode, readonly Unmet[]> {
  const fetches = [...fetchesIn(plan, [])];
  const asked = new Map<string, Set<string>>();
  for (const { fetch, path } of fetches)
    for (const { selectionSet } of selectedBy(fetch)) note(selectionSet, path, asked);

  const isThere = (required: SelectionSetNode, path: readonly string[]): boolean =>
    fieldsOf(required).every(({ field }) => {
      const place = [...path, field.name.value];
      const given = asked.get(place.join(' '));
      const isSame = !given || (given.size === 1 && given.has(argumentsOf(field)));
      return isSame && (!field.selectionSet || isThere(field.selectionSet, place));
    });

  const unmetBy = ({ fetch, path }: Located): Unmet[] =>
    selectedBy(fetch).flatMap(({ selectionSet, isOfEntities }) => {
      const fields = fieldsOf(selectionSet);
      return fields.flatMap(({ field, type }) => {
        const required = type && isOfEntities && requirements.of(fetch.serviceName, type, field.name.value);
        if (!required) return [];
        const had = namesFor(type, fetch.requires ?? [], schema);
        for (const beside of fields) had.add(beside.field.name.value); // it may have some of it itself
        const isMet = fieldsOf(required).every((needed) => had.has(needed.field.name.value)) && isThere(required, path);
        return isMet ? [] : [{ type, field: field.name.value, name: nameIn(field), within: [] }];
      });
    });

  /** What is not asked of an entity comes with nothing but what stands beside it. */
  const unmetBelow = (fetch: FetchNode, selectionSet: SelectionSetNode, parent: string, within: string[]): Unmet[] => {
    const fields = fieldsOf(selectionSet);
    const beside = new Set(fields.map(({ field }) => field.name.value));
    return fields.flatMap(({ field, type = parent }) => {
      const name = field.name.value;
      const required = within.length > 0 && requirements.of(fetch.serviceName, type, name);
      const isMet = !required || fieldsOf(required).every((needed) => beside.has(needed.field.name.value));
      const below = field.selectionSet && typeOf(type, name, schema);
      return [
        ...(isMet ? [] : [{ type, field: name, name: nameIn(field), within }]),
        ...(below ? unmetBelow(fetch, field.selectionSet, below, [...within, nameIn(field)]) : []),
      ];
    });
  };

  return new Map(
    fetches.flatMap((located) => {
      const { fetch } = located;
      const root = schema.getRootType(fetch.operationKind)?.name ?? '';
      const below = selectedBy(fetch).flatMap(({ selectionSet }) => unmetBelow(fetch, selectionSet, root, []));
      const unmet = [...unmetBy(located), ...below];
      return unmet.length > 0 ? [[located.fetch, unmet]] : [];
    }),
  );
}

function* fetchesIn(node: PlanNode, path: readonly string[]): Generator<Located> {
  switch (node.kind) {
    case 'Fetch':
      yield { fetch: node, path };
      return;
    case 'Flatten':
      yield* fetchesIn(node.node, [...path, ...node.path.map(String).filter((part) => part !== '@')]);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const each of node.nodes) yield* fetchesIn(each, path);
  }
}

/** What a fetch selects, of entities or of the root. */
export function selectedBy({ operationDocumentNode, requires }: FetchNode) {
  const root = operationDocumentNode && getOperationAST(operationDocumentNode)?.selectionSet;
  if (!root) return [];
  if (!requires) return [{ selectionSet: root, isOfEntities: false }];
  return fieldsOf(root).flatMap(({ field: { selectionSet } }) =>
    selectionSet ? [{ selectionSet, isOfEntities: true }] : [],
  );
}

/** Which arguments each field is asked for with, by its place. Under other names nothing is confused. */
function note(selectionSet: SelectionSetNode, path: readonly string[], asked: Map<string, Set<string>>): void {
  for (const { field } of fieldsOf(selectionSet)) {
    const place = [...path, (field.alias ?? field.name).value];
    if (field.selectionSet) note(field.selectionSet, place, asked);
    if (field.alias) continue;
    const key = place.join(' ');
    asked.set(key, (asked.get(key) ?? new Set()).add(argumentsOf(field)));
  }
}

const nameIn = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function typeOf(type: string, field: string, schema: GraphQLSchema): string | undefined {
  const parent = schema.getType(type);
  const known = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  return known && getNamedType(known.type).name;
}

const argumentsOf = ({ arguments: given = [] }: FieldNode): string => given.map(print).sort().join();

/** Fields of a selection, those of its fragments too, each with the type that it is asked of. */
export function fieldsOf(
  { selections }: SelectionSetNode,
  type?: string,
): { field: FieldNode; type: string | undefined }[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, type }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []; // the planner was not asked to make any
    return fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? type);
  });
}

/** What is sent of entities of a type. */
function namesFor(type: string, requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Set<string> {
  const names = new Set<string>();
  for (const selection of requires) {
    if (selection.kind === 'Field') names.add(selection.name);
    else {
      const { typeCondition, selections } = selection;
      const isFor = !typeCondition || covers(schema, typeCondition, type) || covers(schema, type, typeCondition);
      if (isFor) for (const name of namesFor(type, selections, schema)) names.add(name);
    }
  }
  return names;
}
