import { execute, parse, type ExecutionResult } from 'graphql';
import { monolith, newContext, type Failures } from '../supergraph';
import type { Coordinate } from './arbitrary-failures';
import type { RandomRequest } from './write-document';

/** What is right. */
export async function askMonolith(
  { document, operationName, variables }: RandomRequest,
  failures: Failures,
): Promise<ExecutionResult> {
  return execute({
    schema: monolith,
    document: parse(document),
    operationName,
    variableValues: variables,
    contextValue: newContext(failures),
  });
}

/** Of which values a request asks, each once. */
export async function valuesAskedBy(request: RandomRequest): Promise<Coordinate[]> {
  const asked = new Map<string, Coordinate>();
  const fails = (type: string, key: string, field: string): boolean => {
    asked.set(`${type} ${key} ${field}`, { type, key, field });
    return false;
  };
  await askMonolith(request, { fails, down: new Set() });
  return [...asked.values()];
}
