import { getOperationAST, GraphQLError, OperationTypeNode, parse, validate, type DocumentNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { PreparedOperation, Supergraph } from '@trama/gateway';
import { LRUCache } from 'lru-cache';
import type { GraphQLParameters } from './read-request';

const DOCUMENTS_KEPT = 1_000;
/** No suite asks for more, and to parse more takes longer than anyone should. */
const MOST_TOKENS = 50_000;

/** What came of a text: a valid document, or what is wrong with it. */
type Judged = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** An operation that can run, or why there is none. */
export type Found = { readonly prepared: PreparedOperation } | { readonly errors: readonly GraphQLError[] };

/** Finds the operation that a request is about; each text is parsed and judged once. */
export class Operations {
  private readonly judged = new LRUCache<string, Judged>({ max: DOCUMENTS_KEPT });

  constructor(private readonly supergraph: Supergraph) {}

  find({ query, operationName, variables }: GraphQLParameters): Found {
    const judged = this.judge(query);
    if ('errors' in judged) return judged;
    const operation = getOperationAST(judged.document, operationName);
    if (!operation) return { errors: [new GraphQLError(whyNone(operationName))] };
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      return { errors: [new GraphQLError('There are no subscriptions here.')] };
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length > 0) {
      const { errors } = getVariableValues(this.supergraph.schema, definitions, variables);
      if (errors) return { errors };
    }
    return { prepared: this.supergraph.prepare(judged.document, operationName, query) };
  }

  private judge(query: string): Judged {
    const known = this.judged.get(query);
    if (known) return known;
    const judged = this.read(query);
    this.judged.set(query, judged);
    return judged;
  }

  private read(query: string): Judged {
    try {
      const document = parse(query, { maxTokens: MOST_TOKENS });
      const errors = validate(this.supergraph.schema, document);
      return errors.length > 0 ? { errors } : { document };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }
}

const whyNone = (name: string | undefined): string =>
  name === undefined
    ? 'The document has several operations: say which, by operationName.'
    : `The document has no operation ${name}.`;
