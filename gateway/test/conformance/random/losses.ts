import type { ExecutionResult } from 'graphql';
import { faults } from './compare-results';

/**
 * What is wrong with an answer that was made without some of the subgraphs. How much is lost with them is up to the plan;
 * but what there is must be right, and each null in place of a value must have an error at or below it.
 *
 * @param whole the answer of a day on which nothing is down
 */
export function wrongLosses(answer: ExecutionResult, whole: ExecutionResult): string[] {
  const errors = (answer.errors ?? []).map(({ path = [] }) => path.join('.'));
  const compare = (given: unknown, right: unknown, path: readonly (string | number)[]): string[] => {
    const place = path.join('.');
    if (given === null && right !== null) {
      const isExplained = errors.some((error) => place === '' || error === place || error.startsWith(`${place}.`));
      return isExplained ? [] : [`nothing explains the null at ${place}`];
    }
    if (typeof given !== 'object' || given === null || typeof right !== 'object' || right === null)
      return given === right ? [] : [`${place} is ${JSON.stringify(given)}, not ${JSON.stringify(right)}`];
    const [keys, rightKeys] = [Object.keys(given), Object.keys(right)];
    if (keys.join() !== rightKeys.join()) return [`${place} has ${keys.join()}, not ${rightKeys.join()}`];
    return keys.flatMap((key) =>
      compare((given as Record<string, unknown>)[key], (right as Record<string, unknown>)[key], [...path, key]),
    );
  };
  return [...faults(answer), ...compare(answer.data, whole.data, [])];
}
