import type { GraphQLSchema } from 'graphql';
import type { Asking } from './asking';
import type { Cause } from './failure';
import type { Fields } from './own';
import type { Targets } from './targets';

/** What there is when a plan was run to its end. */
export interface Gathered {
  /** The answer, with the names that the plan has for its fields, and failures where values could not be had. */
  readonly root: Fields;
  /** Errors that belong to no place in the answer. */
  readonly errors: readonly Cause[];
}

/** What is known while one operation runs. */
export interface Run {
  /** Where fetches put what they bring, in the answer so far. */
  readonly targets: Targets;
  readonly schema: GraphQLSchema;
  readonly asking: Asking;
  /** Errors that belong to no place in the answer. */
  readonly errors: Cause[];
  /** Told whenever a subgraph has answered, or did not. */
  readonly answered: () => void;
}
