import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { AnswersInFlight } from './answers-in-flight';

/** Whoever asks after a mutation is told what is so since. */
export const forgetPlugin = (inFlight: AnswersInFlight | undefined): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async willSendResponse({ operation }) {
        if (operation?.operation === OperationTypeNode.MUTATION) inFlight?.forget();
      },
    };
  },
});
