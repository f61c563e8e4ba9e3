import { EACH, type AnswerPath, type Route } from '../compile/route';
import { Failure } from './failure';
import { isOddName, own, setOwn, type Fields } from './own';
import { Twins } from './twins';

/** Where routes lead in one answer. Several fetches go the same way, or on from where others went: each way is walked once. */
export class Targets {
  private readonly reached = new Map<Route, Fields[]>();

  constructor(private readonly root: Fields) {}

  at(route: Route): readonly Fields[] {
    const known = this.reached.get(route);
    if (known) return known;
    const found = walk(route.from ? this.at(route.from) : [this.root], route.steps);
    this.reached.set(route, found);
    return found;
  }

  /** Something has been added there: routes that go further may lead to more than they did. */
  extended({ beyond }: Route): void {
    for (const route of beyond) this.reached.delete(route);
  }
}

/**
 * The objects that steps lead to from some others, each once: what several places in the answer have in common is one
 * object. They lead nowhere where a value is missing. Where they end, equal objects are made one.
 */
function walk(start: readonly Fields[], steps: AnswerPath): Fields[] {
  let level: readonly object[] = start;
  for (const [index, part] of steps.entries()) {
    if (level.length === 0) break;
    const twins = index === steps.length - 1 ? new Twins() : undefined;
    level = part === EACH ? entriesOf(level as unknown[][], twins) : valuesOf(level as Fields[], part, twins);
  }
  return level as Fields[];
}

function entriesOf(lists: readonly unknown[][], twins: Twins | undefined): object[] {
  const entries = new Set<object>();
  for (const list of lists)
    for (let index = 0; index < list.length; index++) {
      const entry = list[index];
      if (!isThere(entry)) continue;
      const first = twins && !Array.isArray(entry) ? twins.first(entry) : entry;
      if (first !== entry) list[index] = first;
      entries.add(first);
    }
  return [...entries];
}

function valuesOf(objects: readonly Fields[], name: string, twins: Twins | undefined): object[] {
  const isOdd = isOddName(name);
  const values = new Set<object>();
  for (const object of objects) {
    const value = isOdd ? own(object, name) : object[name];
    if (!isThere(value)) continue;
    const first = twins && !Array.isArray(value) ? twins.first(value) : value;
    if (first !== value) setOwn(object, name, first);
    values.add(first);
  }
  return [...values];
}

const isThere = (value: unknown): value is Fields | unknown[] =>
  typeof value === 'object' && value !== null && !(value instanceof Failure);
