import type fc from 'fast-check';
import { failingOf } from './arbitrary-failures';
import { valuesAskedBy } from './values-asked';
import type { RandomRequest } from './write-document';

/** A failure, made small, so that it can be looked at and become a case of its own. */
export async function tell<Wrong>({
  counterexample,
  errorInstance,
  seed,
  counterexamplePath,
  numRuns,
}: fc.RunDetails<[RandomRequest, Wrong]>): Promise<string> {
  if (!counterexample) return `Gave up after ${numRuns} runs with seed ${seed}.`;
  const [{ query, operationName, variables }, wrong] = counterexample;
  const isPicks = Array.isArray(wrong) && wrong.some((one) => typeof one === 'number');
  const asked = isPicks ? await valuesAskedBy({ query, operationName, variables }) : [];
  return [
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    query,
    `operationName: ${operationName}`,
    `variables: ${JSON.stringify(variables)}`,
    `what goes wrong: ${JSON.stringify(isPicks ? failingOf(wrong as number[], asked) : wrong)}`,
    `{ seed: ${seed}, path: '${counterexamplePath}' }, run ${numRuns}`,
  ].join('\n\n');
}
