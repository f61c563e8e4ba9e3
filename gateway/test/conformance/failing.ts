import type { Failures } from './supergraph';

/** Fields that fail: each as `Type.field` of all, or `Type/key.field` of one. */
export function failing(...places: string[]): Pick<Failures, 'fails'> {
  const all = new Set(places);
  return { fails: (type, key, field) => all.has(`${type}.${field}`) || all.has(`${type}/${key}.${field}`) };
}

/** Subgraphs that do not answer. */
export const without = (...subgraphs: string[]): Pick<Failures, 'down'> => ({ down: new Set(subgraphs) });
