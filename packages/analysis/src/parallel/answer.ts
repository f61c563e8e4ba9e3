import { GraphError } from '../graph/graph-error';
import type { Tie } from '../graph/tie';

/**
 * What a thread answers. Errors of the language reach the other side as they are; one of our own would be any error there,
 * without its fields: it is told what they were.
 */
export type Answer<Value = unknown> =
  { readonly value: Value } | { readonly graphError: { readonly tie: Tie<string> | Tie; readonly wrong: string } };

/** In the thread. */
export function answer<Value>(work: () => Value): Answer<Value> {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { tie, wrong } = error;
    return { graphError: { tie, wrong } };
  }
}

/** Where it was asked. @throws GraphError where the thread did */
export function valueOf<Value>(answered: Answer<Value>): Value {
  if ('value' in answered) return answered.value;
  const { tie, wrong } = answered.graphError;
  throw new GraphError(tie, wrong);
}
