import { emptyPage, pageRequest, type Page, type PageRequest } from '@trama/paging';
import DataLoader from 'dataloader';

/** One fetch for all the ids asked for in a tick; what is missing, or hidden from the viewer, is null. */
export function byId<T extends { readonly id: string }>(
  fetch: (ids: readonly string[]) => Promise<readonly T[]>,
): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await fetch(ids)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** One value for each id, in one fetch: a count, say. `otherwise` where there is none. */
export function valueById<T>(
  fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  otherwise: T,
): DataLoader<string, T> {
  return new DataLoader(async (ids) => {
    const found = await fetch(ids);
    return ids.map((id) => found.get(id) ?? otherwise);
  });
}

/** Which part of which parent's list is wanted. */
interface PageKey {
  readonly id: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Pages of the lists that hang from many parents: one fetch for all parents that are asked for the same page. */
export function pageById<T>(
  fetch: (ids: readonly string[], page: PageRequest) => Promise<ReadonlyMap<string, Page<T>>>,
): DataLoader<PageKey, Page<T>, string> {
  const samePage = ({ first, after }: PageKey): string => `${first ?? ''} ${after ?? ''}`;
  return new DataLoader(
    async (keys) => {
      const groups = Map.groupBy(keys, samePage);
      const pages = new Map<string, ReadonlyMap<string, Page<T>>>();
      await Promise.all(
        [...groups].map(async ([group, [one, ...others]]) => {
          if (one)
            pages.set(
              group,
              await fetch(
                [one, ...others].map(({ id }) => id),
                pageRequest(one),
              ),
            );
        }),
      );
      return keys.map((key) => pages.get(samePage(key))?.get(key.id) ?? emptyPage);
    },
    { cacheKeyFn: (key) => `${key.id} ${samePage(key)}` },
  );
}
