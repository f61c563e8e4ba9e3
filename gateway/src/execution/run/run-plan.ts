import type { GraphQLSchema } from 'graphql';
import type { Step } from '../compile/compile-plan';
import type { Source } from '../subgraphs/source';
import type { Cause } from './failure';
import { runFetch } from './run-fetch';
import type { Targets } from './targets';

/** What is known while one operation runs. */
export interface Run<Context> {
  /** Where fetches put what they bring, in the answer so far. */
  readonly targets: Targets;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly schema: GraphQLSchema;
  readonly sourceOf: (subgraph: string) => Source<Context>;
  /** Errors that belong to no place in the answer. */
  readonly errors: Cause[];
}

/** Runs a plan to its end. Never rejects for what a subgraph does: failures stand in the answer. */
export async function runPlan<Context>(step: Step, run: Run<Context>): Promise<void> {
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
