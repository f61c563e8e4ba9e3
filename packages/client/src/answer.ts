import * as z from 'zod/mini';
import { TramaRefusal } from './errors';

const problem = z.object({
  message: z.string(),
  path: z.optional(z.array(z.union([z.string(), z.number()]))),
  extensions: z.optional(z.looseObject({ code: z.string() })),
});

/** What a gateway of Trama answers, by whatever way: a result of GraphQL. */
export const answer = z.object({
  data: z.optional(z.unknown()),
  errors: z.optional(z.array(problem)),
});

/** The errors alone, as graphql-transport-ws tells them. */
export const problems = z.array(problem).check(z.minLength(1));

/** Something that could not be answered, and why: `extensions.code` is one of docs/api.md. */
export type Problem = z.infer<typeof problem>;

/** The first of them; what it says first is why. */
export function refusalOf([error]: readonly Problem[]): TramaRefusal {
  const { code, ...details } = error?.extensions ?? { code: 'INTERNAL' };
  return new TramaRefusal(code, error?.message ?? 'It was refused, and not said why.', details);
}
