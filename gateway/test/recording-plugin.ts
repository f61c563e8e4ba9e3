import { HeaderMap } from '@apollo/server';
import type { GraphqlPlugin } from '../src/graphql/graphql-server';

export interface RecordingPlugin extends GraphqlPlugin {
  /** The hooks that were called since, in order, with what is worth knowing of what they were given. */
  readonly called: [hook: string, with_?: unknown][];
}

/** Hears of everything that Apollo Server tells its plugins. */
export function recordingPlugin(): RecordingPlugin {
  const called: RecordingPlugin['called'] = [];
  const heard = (hook: string, details?: unknown): void =>
    void called.push(details === undefined ? [hook] : [hook, details]);
  return {
    called,
    async serverWillStart() {
      return {
        schemaDidLoadOrUpdate: ({ apiSchema, coreSupergraphSdl }) =>
          heard('schemaDidLoadOrUpdate', {
            shows: Object.keys(apiSchema.getQueryType()?.getFields() ?? {}),
            composed: coreSupergraphSdl?.includes('join__Graph') ?? false,
          }),
        serverWillStop: async () => heard('serverWillStop'),
      };
    },
    contextCreationDidFail: async ({ error }) => heard('contextCreationDidFail', error.message),
    invalidRequestWasReceived: async ({ error }) => heard('invalidRequestWasReceived', error.message),
    unexpectedErrorProcessingRequest: async ({ error }) => heard('unexpectedErrorProcessingRequest', error.message),
    async requestDidStart({ request }) {
      heard('requestDidStart', request.operationName ?? null);
      return {
        didResolveSource: async ({ source }) => heard('didResolveSource', source),
        async parsingDidStart() {
          heard('parsingDidStart');
          return async (error) => heard('parsingDidEnd', error?.message);
        },
        async validationDidStart() {
          heard('validationDidStart');
          return async (errors) => heard('validationDidEnd', errors?.length);
        },
        didResolveOperation: async ({ operationName, operation }) =>
          heard('didResolveOperation', [operation?.operation, operationName]),
        async responseForOperation({ operationName }) {
          heard('responseForOperation');
          if (operationName !== 'Canned') return null;
          return {
            http: { status: 203, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: { canned: true } } },
          };
        },
        async executionDidStart({ contextValue }) {
          heard('executionDidStart', contextValue.principal.memberId);
          return { executionDidEnd: async (error) => heard('executionDidEnd', error?.message) };
        },
        didEncounterErrors: async ({ errors }) =>
          heard(
            'didEncounterErrors',
            errors.map(({ message }) => message),
          ),
        async willSendResponse({ response }) {
          heard('willSendResponse', response.body.kind === 'single' ? Object.keys(response.body.singleResult) : null);
          response.http.headers.set('x-heard', 'yes');
        },
      };
    },
  };
}
