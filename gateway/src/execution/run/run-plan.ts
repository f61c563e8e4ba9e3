import type { Step } from '../compile/compile-plan';
import type { Run } from './run';
import { runFetch } from './run-fetch';

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
