/** One way in which Trama says no. */
interface ErrorEntry {
  /** What a person reads when nothing more precise can be said. */
  readonly message: string;
  /** What the client can do about it. */
  readonly remedy: string;
}

/** Every `extensions.code` that a client can meet; docs/api.md is generated from it. */
export const errorCatalogue = {
  UNAUTHENTICATED: {
    message: 'Sign in first.',
    remedy:
      'Send `Authorization: Bearer <token>` with a token that is signed by the issuer, in force, and meant for Trama.',
  },
  TOKEN_EXPIRED: {
    message: 'This token has expired.',
    remedy: 'Get a new token from the issuer and repeat the request.',
  },
  FORBIDDEN: {
    message: 'You may not do this.',
    remedy:
      'You can see the thing, but your role in the network, or your part in it, does not allow this. `action` names what was refused.',
  },
  NOT_FOUND: {
    message: 'There is nothing here that you may see.',
    remedy: 'Check the id. What lies in a network that you are no member of is not found either.',
  },
  CONFLICT: {
    message: 'It is past this step.',
    remedy:
      'The thing is in a state that does not allow this any more (`state`), or it exists already. Read it again and decide anew.',
  },
  STALE_VERSION: {
    message: 'It changed since you read it.',
    remedy: 'Read the thing again, look at what changed, and repeat with its present `version`.',
  },
  INVALID_INPUT: {
    message: 'The input does not hold.',
    remedy: '`field` names the input and the message says what it must be. Nothing was changed.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: 'This idempotency key was used for another request.',
    remedy: 'Use a new key for a new request; repeat a request with exactly what it said the first time.',
  },
  GRAPHQL_PARSE_FAILED: {
    message: 'The document is not GraphQL.',
    remedy: 'Correct the syntax at the location that the error names.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    message: 'The document does not fit the schema.',
    remedy: 'Correct the fields, arguments or types that the error names; the explorer shows the schema.',
  },
  BAD_USER_INPUT: {
    message: 'A variable does not fit its type.',
    remedy: 'Correct the variable that the error names.',
  },
  BAD_REQUEST: {
    message: 'The HTTP request does not hold a GraphQL operation.',
    remedy: 'POST JSON with `query`, and `variables` and `operationName` where you need them.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    message: 'It is not clear which operation to run.',
    remedy: 'Name one of the operations of the document in `operationName`.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    message: 'PersistedQueryNotFound', // the words that clients of automatic persisted queries look for
    remedy: 'Send the document together with its hash once; then the hash alone will do.',
  },
  DOCUMENT_NOT_FOUND: {
    message: 'There is no trusted document of this id.',
    remedy: 'Have the operators publish the document, or send the `documentId` of one that they did publish.',
  },
  DOCUMENT_NOT_TRUSTED: {
    message: 'Only trusted documents are answered here.',
    remedy: 'Send the `documentId` of a document that the operators published, and no document of your own.',
  },
  COST_EXCEEDED: {
    message: 'This operation asks for too much at once.',
    remedy: 'Ask for fewer fields, smaller pages or fewer aliases.',
  },
  CURSOR_INVALID: {
    message: 'This is no cursor of this subscription.',
    remedy:
      'Send as `after` the `cursor` of an event of the same subscription, as it came; leave it out to begin with what happens from now on.',
  },
  CURSOR_EXPIRED: {
    message: 'What came right after this cursor is no longer kept.',
    remedy: 'Read what you follow anew with a query, and subscribe without `after`: something would be missing else.',
  },
  LAGGED: {
    message: 'You read too slowly to be told everything as it happens.',
    remedy: 'Subscribe again with `after` set to the `cursor` of this error: nothing is lost.',
  },
  UNAVAILABLE: {
    message: 'A part of Trama is not to be reached just now.',
    remedy: 'Try again shortly, queries at once and mutations with the same idempotency key. `service` names the part.',
  },
  INTERNAL: {
    message: 'Something went wrong on our side.',
    remedy: 'Try again; if it stays, tell the operators the `requestId`, by which they find what happened.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
