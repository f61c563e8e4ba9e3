import { parse, type ExecutionResult } from 'graphql';
import { Executor } from '../../../src/execution/executor';
import { readAnswer } from '../../../src/execution/run/read-answer';
import { Supergraph } from '../../../src/supergraph/supergraph';
import { newContext, supergraphSdl, type Context, type Failures } from '../supergraph';
import { askSubgraph } from './subgraphs-in-process';
import type { RandomRequest } from './write-document';

const supergraph = new Supergraph(supergraphSdl);

const executor = new Executor<Context>({
  supergraph,
  sourceOf: (name) => ({
    async fetch({ body }, context) {
      const answer = await askSubgraph(name, JSON.parse(body) as Parameters<typeof askSubgraph>[1], context);
      return readAnswer(JSON.stringify(answer), name);
    },
  }),
  describe: ({ error }) => ({ message: (error as Error).message }),
});

/** What our executor answers, over the subgraphs in this process. */
export async function askExecutor(
  { document, operationName, variables }: RandomRequest,
  failures: Failures,
): Promise<ExecutionResult> {
  const prepared = supergraph.prepare(parse(document), operationName, document);
  return executor.run(prepared, variables, newContext(failures));
}
