import { execute, parse, type ExecutionResult } from 'graphql';
import { subgraphs, type Context } from '../supergraph';

interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const schemas = new Map(subgraphs.map(({ name, schema }) => [name, schema]));

/** A subgraph's answer, unless it is down: then there is none. */
export async function askSubgraph(name: string, request: Request, context: Context): Promise<ExecutionResult> {
  if (context.down.has(name)) throw new Error(`${name} is down`);
  return execute({
    schema: schemas.get(name)!,
    document: parse(request.query),
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: context,
  });
}
