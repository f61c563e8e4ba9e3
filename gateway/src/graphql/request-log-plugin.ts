import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '@trama/runtime';
import type { RequestContext } from '../execution/request-context';

/** One line for each operation: what was asked, by whom, how long it took and how it ended. Never what was sent. */
export const requestLogPlugin = (log: Log): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart({ contextValue }) {
    const start = performance.now();
    return {
      async willSendResponse({ operation, operationName, response }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        log.info(
          {
            requestId: contextValue.requestId,
            memberId: contextValue.principal.memberId,
            operation: operation?.operation,
            operationName,
            milliseconds: Math.round(performance.now() - start),
            ...(errors && { codes: [...new Set(errors.map(({ extensions }) => extensions?.['code']))] }),
          },
          'operation',
        );
      },
    };
  },
});
