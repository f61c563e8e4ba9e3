import type { Log } from '@trama/runtime';
import type { OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../execution/request-context';

interface Ended {
  readonly context: RequestContext;
  readonly operation: OperationDefinitionNode | undefined;
  /** When it began, by performance.now(). */
  readonly start: number;
  /** Of its errors. */
  readonly codes: readonly unknown[];
}

/** One line for each operation: what was asked, by whom, how long it took and how it ended. Never what was sent. */
export function logOperation(log: Log, { context, operation, start, codes }: Ended): void {
  log.info(
    {
      requestId: context.requestId,
      memberId: context.principal.memberId,
      operation: operation?.operation,
      operationName: operation?.name?.value ?? null,
      milliseconds: Math.round(performance.now() - start),
      ...(codes.length > 0 && { codes: [...new Set(codes)] }),
    },
    'operation',
  );
}
