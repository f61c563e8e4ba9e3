import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { CompiledFetch } from './compiled-fetch';
import type { Requirements } from './requirements';
import { routeKey, routesOf, type AnswerPath, type Route } from './route';
import { unmetRequirements } from './unmet-requirements';

/** A plan in the form in which it runs. */
export type Step =
  | { readonly kind: 'fetch'; readonly fetch: CompiledFetch }
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] };

/** @param schema the supergraph's own, with what clients do not see */
export function compilePlan(
  plan: PlanNode | undefined,
  schema: GraphQLSchema,
  requirements: Requirements,
): Step | undefined {
  if (!plan) return undefined;
  const paths = [...pathsIn(plan, [])];
  const routes = routesOf(paths);
  const unmet = unmetRequirements(plan, requirements, schema);

  let index = 0;
  const routeTo = (path: AnswerPath): Route => {
    const route = routes.get(routeKey(path));
    if (!route) throw new Error('A fetch has no route.');
    return route;
  };

  const step = (node: PlanNode, path: AnswerPath): Step => {
    switch (node.kind) {
      case 'Fetch':
        return {
          kind: 'fetch',
          fetch: new CompiledFetch(node, index++, routeTo(path), paths, schema, requirements, unmet.get(node)),
        };
      case 'Flatten':
        return step(node.node, [...path, ...node.path.map(String)]);
      case 'Sequence':
      case 'Parallel': {
        const steps = node.nodes.map((each) => step(each, path));
        return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps };
      }
      case 'Condition':
      case 'Defer':
        throw new Error('A plan has conditions or defers; what was planned has neither.');
    }
  };
  return step(plan, []);
}

/** Where in the answer each fetch puts what it brings. */
function* pathsIn(node: PlanNode, path: AnswerPath): Generator<AnswerPath> {
  switch (node.kind) {
    case 'Fetch':
      yield path;
      return;
    case 'Flatten':
      yield* pathsIn(node.node, [...path, ...node.path.map(String)]);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const each of node.nodes) yield* pathsIn(each, path);
  }
}
