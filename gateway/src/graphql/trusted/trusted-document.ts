import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import type { PreparedOperation } from '../../execution/prepared-operation';
import type { Supergraph } from '../../supergraph/supergraph';
import { LARGEST_DOCUMENT, limitDocument } from '../limits';
import { costOf, type Cost } from '../operation-cost';
import { refuseConditions } from '../subscription-conditions';

/** A query or a mutation, with all of it done that does not depend on who asks. */
export interface TrustedOperation {
  /** The same for this operation on this supergraph alone. */
  readonly key: string;
  readonly supergraph: Supergraph;
  readonly prepared: PreparedOperation;
  readonly cost: Cost;
}

/** What a document is worth on one supergraph. */
interface Standing {
  readonly supergraph: Supergraph;
  readonly errors: readonly GraphQLError[];
  readonly operations: Map<OperationDefinitionNode, TrustedOperation>;
}

/** A document that the operators published, with one operation or several. */
export class TrustedDocument {
  private readonly document: DocumentNode;
  private standing: Standing | undefined;

  /**
   * @param id by which the operators know it
   * @throws Error where it is no GraphQL, or too large
   */
  constructor(
    readonly id: string,
    readonly text: string,
    private readonly hash: string,
  ) {
    try {
      this.document = parse(text, { maxTokens: LARGEST_DOCUMENT });
      limitDocument(this.document);
      refuseConditions(this.document);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The trusted document ${id} does not hold: ${message}`, { cause });
    }
  }

  /** Why it does not fit this supergraph, if so. */
  errorsOn(supergraph: Supergraph): readonly GraphQLError[] {
    return this.on(supergraph).errors;
  }

  /** Plans what there is to plan, so that nobody has to wait for it. */
  prepare(supergraph: Supergraph): void {
    for (const definition of this.document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION) this.operation(supergraph, definition.name?.value);
  }

  /** The query or mutation of this name, or its only one; undefined where it has none, or does not fit this supergraph. */
  operation(supergraph: Supergraph, name: string | null | undefined): TrustedOperation | undefined {
    const { errors, operations } = this.on(supergraph);
    const operation = getOperationAST(this.document, name);
    if (errors.length > 0 || !operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
    const known = operations.get(operation);
    if (known) return known;
    const prepared = supergraph.prepare(this.document, operation.name?.value, this.hash);
    const cost = costOf({ schema: supergraph.schema, ...prepared });
    const made = { key: `${this.hash} ${operation.name?.value ?? ''}`, supergraph, prepared, cost };
    operations.set(operation, made);
    return made;
  }

  private on(supergraph: Supergraph): Standing {
    if (this.standing?.supergraph === supergraph) return this.standing;
    const errors = validate(supergraph.schema, this.document);
    this.standing = { supergraph, errors, operations: new Map() };
    return this.standing;
  }
}
