import type { ApolloServerPlugin } from '@apollo/server';
import type { Log } from '@trama/runtime';
import type { RequestContext } from '../execution/request-context';
import { logOperation } from './log-operation';

/** Writes to the log what became of each operation. */
export const requestLogPlugin = (log: Log): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart({ contextValue }) {
    const start = performance.now();
    return {
      async willSendResponse({ operation, response }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        const codes = errors?.map(({ extensions }) => extensions?.['code']) ?? [];
        logOperation(log, { context: contextValue, operation, start, codes });
      },
    };
  },
});
