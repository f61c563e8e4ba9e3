import type { ExecutionResult } from 'graphql';

type Path = readonly (string | number)[];

/**
 * In what an answer differs from the one that is right; nothing where both say the same.
 *
 * The data is the same text: the same fields in the same order, and the same nulls.
 *
 * Of the errors GraphQL leaves something open (6.4.4, Handling Field Errors). A field that fails becomes null, with one
 * error at its own path. Where its type takes no null, the null goes on to the parent, up to the first place that takes
 * one, and the error keeps the path where it arose. So an error and the null that it explains need not stand in the same
 * place, and several errors may go up to one null; once that is decided, whoever answers need not go on among the fields
 * below it, so which of those errors are told is up to them. Hence
 * - every error explains a null: its path leads to one, or through one;
 * - no path has two errors;
 * - the errors of both answers explain the same nulls. A null that needs no explanation (there is no value) thus has no
 *   error in either;
 * - where what is null failed itself, that error is the only one, in both answers;
 * - where the null came from below, both have at least one error below, wherever there.
 */
export function differences(answer: ExecutionResult, right: ExecutionResult): string[] {
  const [given, wanted] = [JSON.stringify(answer.data), JSON.stringify(right.data)];
  if (given !== wanted) return [`data is    ${given}\nnot        ${wanted}`];
  const [explained, toExplain] = [explanations(answer), explanations(right)];
  return [...faults(answer), ...faults(right).map((fault) => `in what is right: ${fault}`)].concat(
    [...toExplain].flatMap(([place, from]) => {
      const told = explained.get(place);
      if (!told) return [`no error explains the null at ${place}: ${[...from].join(', ')}`];
      if (from.has(place) === told.has(place)) return [];
      return [`the null at ${place} comes from ${[...told].join(', ')}, not ${[...from].join(', ')}`];
    }),
    [...explained]
      .filter(([place]) => !toExplain.has(place))
      .map(([place, from]) => `the null at ${place} is right, and is no error: ${[...from].join(', ')}`),
  );
}

/** What is wrong with errors whatever else is true. */
export function faults({ data, errors = [] }: ExecutionResult): string[] {
  const paths = errors.map(({ path = [] }) => asText(path));
  return errors.flatMap(({ message, path = [] }, index) => [
    ...(nullFor(data, path) ? [] : [`an error at ${asText(path)}, where there is no null: ${message}`]),
    ...(paths.indexOf(asText(path)) < index ? [`a second error at ${asText(path)}: ${message}`] : []),
  ]);
}

/** The places that are null for an error, each with the paths of its errors. */
function explanations({ data, errors = [] }: ExecutionResult): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path = [] } of errors) {
    const place = nullFor(data, path);
    if (!place) continue;
    const paths = found.get(asText(place)) ?? new Set();
    found.set(asText(place), paths.add(asText(path)));
  }
  return found;
}

/** The null that an error at this path explains. */
function nullFor(data: unknown, path: Path): Path | undefined {
  let value = data;
  for (let depth = 0; value !== null; depth++) {
    const step = path[depth];
    if (step === undefined || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
    if (value === null) return path.slice(0, depth + 1);
  }
  return [];
}

const asText = (path: Path): string => (path.length === 0 ? 'the whole' : path.join('.'));
