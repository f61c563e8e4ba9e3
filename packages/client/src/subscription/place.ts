import * as z from 'zod/mini';

const shape = z.object({ id: z.string(), cursor: z.string() });

/** The cursor in a ping of the gateway's, where it is about the subscription of this id. */
export function readPlace(payload: unknown, id: string): string | undefined {
  const { data } = shape.safeParse(payload);
  return data?.id === id ? data.cursor : undefined;
}
