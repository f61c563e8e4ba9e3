import type { GraphQLSchema } from 'graphql';
import type { Step } from '../compile/compile-plan';
import type { Asking } from './asking';
import type { Cause } from './failure';
import type { Fields } from './own';
import { runFetch } from './run-fetch';
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

/** Runs a plan to its end. Never rejects for what a subgraph does: failures stand in the answer. */
export async function runPlan(step: Step, run: Run): Promise<void> {
  switch (step.kind) {
    case 'fetch':
      return runFetch(step.fetch, run);
    case 'sequence':
      for (const each of step.steps) await runPlan(each, run);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((each) => runPlan(each, run)));
      return;
  }
}
