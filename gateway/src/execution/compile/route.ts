/** From the root of an answer to objects in it: names of fields, and `@` for each entry of a list. */
export type AnswerPath = readonly string[];

export const EACH = '@';

/** A path into the answer to which several fetches of a plan may go; those that go further start from where it ends. */
export interface Route {
  readonly path: AnswerPath;
  /** The longest route on the way; undefined where it starts at the root. */
  readonly from: Route | undefined;
  /** The path from there on. */
  readonly steps: AnswerPath;
  /** The routes that go further. */
  readonly beyond: readonly Route[];
}

/** The routes to these paths, by `routeKey`. */
export function routesOf(paths: readonly AnswerPath[]): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route & { readonly beyond: Route[] }>();
  for (const path of paths.toSorted((one, other) => one.length - other.length)) {
    if (routes.has(routeKey(path))) continue;
    const onTheWay = [...routes.values()].filter((route) => route.path.every((part, depth) => path[depth] === part));
    const from = onTheWay.at(-1); // the shorter ones came first
    const route = { path, from, steps: path.slice(from?.path.length ?? 0), beyond: [] };
    for (const shorter of onTheWay) shorter.beyond.push(route);
    routes.set(routeKey(path), route);
  }
  return routes;
}

/** A name has no dot in it. */
export const routeKey = (path: AnswerPath): string => path.join('.');
