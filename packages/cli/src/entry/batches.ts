/** What one mutation takes, and what one request holds. */
const MOST_ITEMS = 500;
const MOST_CHARACTERS = 700_000;

/** Cuts a list into what fits into one request each. */
export function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  let batch: T[] = [];
  let characters = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    if (batch.length === MOST_ITEMS || (batch.length > 0 && characters + size > MOST_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(item);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}
