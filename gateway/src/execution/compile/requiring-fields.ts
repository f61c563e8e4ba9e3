import type { FetchNode } from '@apollo/query-planner';
import type { Requirements } from './requirements';
import { fieldsOf, selectedBy } from './unmet-requirements';

/** A field of a fetch that its subgraph computes from what was fetched before. */
export interface RequiringField {
  readonly type: string;
  /** In the fetch's answer. */
  readonly name: string;
  /** Names of the fields that it requires of its object. */
  readonly needs: ReadonlySet<string>;
}

export const requiringFields = (fetch: FetchNode, requirements: Requirements): RequiringField[] =>
  selectedBy(fetch)
    .flatMap(({ selectionSet, isOfEntities }) => (isOfEntities ? fieldsOf(selectionSet) : []))
    .flatMap(({ field, type }) => {
      const required = type && requirements.of(fetch.serviceName, type, field.name.value);
      if (!required) return [];
      const needs = new Set(fieldsOf(required).map((needed) => needed.field.name.value));
      return [{ type, name: (field.alias ?? field.name).value, needs }];
    });
