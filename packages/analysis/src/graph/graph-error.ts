import type { Tie } from './tie';

/** Something that is no tie was given as one; the message names it and says what is wrong. */
export class GraphError extends Error {
  override readonly name = 'GraphError';

  constructor(
    readonly tie: Tie<string> | Tie,
    /** What is wrong with it. */
    readonly wrong: string,
  ) {
    super(`The tie from ${JSON.stringify(tie.from)} to ${JSON.stringify(tie.to)} (weight ${tie.weight}) ${wrong}.`);
  }
}
