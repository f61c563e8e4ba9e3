import { isDeepStrictEqual } from 'node:util';
import type { Answerer } from '../stubs/answerer';
import type { GraphQLRequest } from '../supergraphs/supergraph-under-test';

/** Why an answer is wrong, held against the one that is computed without a gateway; nothing where it is right. */
export type Check = (request: GraphQLRequest, status: number, body: Buffer) => string | undefined;

/**
 * Each `readEvery`th answer is read and compared as a JSON value. The others have to equal one that was found right byte by
 * byte where the requests are identical, and be as long where they differ; one that is not is read too.
 */
export function answerChecker(direct: Answerer, different: boolean, readEvery: number): Check {
  const rightByQuery = new Map<string, Buffer>();
  let seen = 0;
  return (request, status, body) => {
    if (status !== 200) return `status ${status}: ${body.toString('utf8', 0, 300)}`;
    const right = rightByQuery.get(request.query);
    seen += 1;
    if (right && seen % readEvery !== 0 && (different ? right.length === body.length : right.equals(body))) return;
    const expected: unknown = JSON.parse(JSON.stringify(direct.answer(request)));
    const problem = whyNot(body, expected);
    if (problem === undefined) rightByQuery.set(request.query, body);
    return problem;
  };
}

function whyNot(body: Buffer, expected: unknown): string | undefined {
  try {
    const { data, errors } = JSON.parse(body.toString()) as { data?: unknown; errors?: unknown };
    if (errors !== undefined) return `errors: ${JSON.stringify(errors).slice(0, 300)}`;
    if (!isDeepStrictEqual({ data }, expected)) return `other data: ${body.toString('utf8', 0, 300)}`;
  } catch {
    return `no JSON: ${body.toString('utf8', 0, 300)}`;
  }
}
