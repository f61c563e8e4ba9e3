/**
 * What stands for an operation in graphql-ws while another writes its results: a generator that yields nothing, and calls
 * `left` when graphql-ws ends it, as it does when the client completes the operation or is gone.
 */
export function held(left: () => void): AsyncGenerator<never, void> {
  const done = { done: true, value: undefined } as const;
  const end = async (): Promise<typeof done> => {
    left();
    return done;
  };
  const generator: AsyncGenerator<never, void> = {
    next: () => new Promise(() => undefined),
    return: end,
    throw: end,
    [Symbol.asyncDispose]: async () => left(),
    [Symbol.asyncIterator]: () => generator,
  };
  return generator;
}
