import type { CompiledFetch } from '../compile/compiled-fetch';
import { rewrite } from '../compile/rewrites';
import type { SubgraphAnswer } from '../subgraphs/source';
import { Entities } from './entities';
import { Failure, type Path } from './failure';
import { isKnown, markFailed } from './mark-failed';
import { markLacking } from './mark-lacking';
import { markUnmet } from './mark-unmet';
import { merge } from './merge';
import { isFields, type Fields } from './own';
import { copyAlong } from './path-tree';
import type { Run } from './run';

/** Fetches, and puts what comes where it belongs: fields of the root, or of each object that the fetch's path leads to. */
export async function runFetch(fetch: CompiledFetch, run: Run): Promise<void> {
  run.asking.reached(fetch);
  const targets = run.targets.at(fetch.route);
  if (targets.length === 0) return;
  await (fetch.representation ? fetchEntities(fetch, targets, run) : fetchRoot(fetch, targets, run));
  run.targets.extended(fetch.route);
}

async function fetchRoot(fetch: CompiledFetch, targets: readonly Fields[], run: Run): Promise<void> {
  const answer = await ask(fetch, undefined, run);
  const given = answer instanceof Failure ? answer : ownedData(answer, fetch, run);
  for (const target of targets) give(target, given, fetch, run);
}

async function fetchEntities(fetch: CompiledFetch, targets: readonly Fields[], run: Run): Promise<void> {
  const { representation } = fetch;
  if (!representation) return;
  const entities = new Entities(representation, (field) => fetch.requiring.some(({ needs }) => needs.has(field)));
  for (const target of targets) {
    const failure = entities.add(target);
    if (failure) give(target, failure, fetch, run);
  }
  if (entities.size === 0) return;
  const answer = await ask(fetch, entities.representations, run);
  const given = answer instanceof Failure ? answer : entitiesIn(answer, entities.size, fetch, run);
  for (const [index, places] of entities.places.entries())
    for (const target of places) {
      const one = given instanceof Failure ? given : given[index];
      give(target, one, fetch, run);
      const failed = isFields(one) && entities.lacking.get(target);
      if (failed) markLacking(target, failed, fetch.requiring, run.schema);
    }
}

async function ask(
  fetch: CompiledFetch,
  representations: readonly string[] | undefined,
  { asking, answered }: Run,
): Promise<SubgraphAnswer | Failure> {
  const { subgraph } = fetch;
  try {
    const answer = await asking.ask(fetch, representations);
    if (answer.data) return answer;
    return new Failure(answer.errors.map((error) => ({ error, subgraph, beneath: pathIn(error.path) })));
  } catch (error) {
    return new Failure([{ error, subgraph, beneath: [] }]);
  } finally {
    answered();
  }
}

/** An answer's data, to be changed where later fetches will add to it. */
function ownedData({ data, errors, shared }: SubgraphAnswer, fetch: CompiledFetch, run: Run): Fields {
  const given = data ?? {};
  if (fetch.rewrites.length > 0 && !fetch.representation) rewrite(given, fetch.rewrites, run.schema);
  for (const error of errors) run.errors.push(loose(error, fetch));
  return shared ? copyAlong(given, fetch.extended) : given;
}

function entitiesIn(
  { data, errors, shared }: SubgraphAnswer,
  count: number,
  fetch: CompiledFetch,
  run: Run,
): Failure | readonly unknown[] {
  const entities = data?.['_entities'];
  if (entities instanceof Failure) return entities;
  if (!Array.isArray(entities) || entities.length !== count) {
    const error = new Error(`${fetch.subgraph} was asked for ${count} entities and answered with other than these.`);
    return new Failure([{ error, subgraph: fetch.subgraph, beneath: [] }]);
  }
  for (const error of errors) run.errors.push(loose(error, fetch));
  if (fetch.rewrites.length > 0) for (const entity of entities) rewrite(entity, fetch.rewrites, run.schema);
  return shared && fetch.extended.next.size > 0
    ? entities.map((entity: unknown) => copyAlong(entity, fetch.extended))
    : (entities as unknown[]);
}

function give(target: Fields, given: unknown, fetch: CompiledFetch, run: Run): void {
  if (given instanceof Failure) markFailed(target, fetch.shape, given, run.schema, fetch.extended);
  else if (isFields(given)) add(target, given, fetch, run);
  if (fetch.unmet.length > 0) markUnmet(target, fetch.unmet, run.schema);
}

/** Whoever knows of an object only that it is of an interface takes nothing from who knows what it is. */
function add(target: Fields, given: Fields, fetch: CompiledFetch, run: Run): void {
  const known = target['__typename'];
  merge(target, given, fetch.extended);
  const now = target['__typename'];
  if (now !== known && isKnown(known, run.schema) && !isKnown(now, run.schema)) target['__typename'] = known;
}

/** An error that took nothing away: it has a path where it came from the root. */
const loose = (error: SubgraphAnswer['errors'][number], { subgraph, representation }: CompiledFetch) => ({
  error,
  subgraph,
  beneath: representation ? [] : pathIn(error.path),
});

/** Within what was asked for: an entity's place among those that were asked for is nothing to clients. */
function pathIn(path: unknown): Path {
  if (!Array.isArray(path)) return [];
  return (path as Path)[0] === '_entities' ? (path as Path).slice(2) : (path as Path);
}
