import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../execution/request-context';
import type { TrustedDocument } from './trusted-document';

/** A request to Apollo Server, and the trusted document that it asks for, if any. */
export interface TrustedContext extends RequestContext {
  readonly trusted: TrustedDocument | undefined;
}

/** Has Apollo Server run a trusted document as if the client had sent it. */
export const trustedDocumentsPlugin: ApolloServerPlugin<TrustedContext> = {
  async requestDidStart({ request, contextValue: { trusted } }) {
    if (!trusted) return;
    request.query = trusted.text;
    // The name by which the client calls it need not be the hash that Apollo Server would look for.
    request.extensions = { ...request.extensions, persistedQuery: undefined };
  },
};
