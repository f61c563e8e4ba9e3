import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Delivery, Outlet } from './outlet';

/** An outlet that is read as an iterator. */
export interface OutletIterator {
  readonly outlet: Outlet;
  readonly results: AsyncIterableIterator<ExecutionResult, undefined>;
  /** Called when it is read no longer. */
  end: () => void;
}

export function outletIterator(): OutletIterator {
  const waiting: Delivery[] = [];
  let errors: AggregateError | undefined;
  let ended = false;
  let wake: () => void = () => undefined;
  let drained: (() => void) | undefined;
  const outlet: Outlet = {
    isOpen(onDrained) {
      if (waiting.length === 0) return true;
      drained = onDrained;
      return false;
    },
    next(delivery) {
      waiting.push(delivery);
      wake();
    },
    fail(all: readonly GraphQLError[]) {
      errors = new AggregateError(all);
      wake();
    },
    complete() {
      ended = true;
      wake();
    },
  };
  async function* read(): AsyncGenerator<ExecutionResult, undefined> {
    for (;;) {
      while (waiting.length === 0 && !errors && !ended) await new Promise<void>((resolve) => (wake = resolve));
      const next = waiting.shift();
      if (next) {
        yield JSON.parse(next.text) as ExecutionResult;
        const notify = drained;
        drained = undefined;
        notify?.();
      } else if (errors) throw errors.errors.length === 1 ? (errors.errors[0] as GraphQLError) : errors;
      else return;
    }
  }
  const running = read();
  const iterator: OutletIterator = {
    outlet,
    end: () => undefined,
    results: {
      next: () => running.next(),
      async return() {
        ended = true;
        wake();
        iterator.end();
        return running.return(undefined);
      },
      [Symbol.asyncIterator]: () => iterator.results,
    },
  };
  return iterator;
}
