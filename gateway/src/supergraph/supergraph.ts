import { operationFromDocument, Supergraph as FederatedSupergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  print,
  separateOperations,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { DOCUMENTS_KEPT } from '../documents-kept';
import { hoistedFields } from '../execution/compile/hoisted-fields';
import { Requirements } from '../execution/compile/requirements';
import { reservedNames, type Reserved } from '../execution/compile/reserved-names';
import { PreparedOperation, type Variant } from '../execution/prepared-operation';
import { withScalars } from './scalars';
import { OutOfTime, withinTime } from './within-time';

/** Far more than any plan needs that will be run: the planner's work can grow without end with what a document asks. */
const PLANNING_MILLISECONDS = 5_000;

/** A composed supergraph, ready to plan operations. It never changes: a new file makes a new one. */
export class Supergraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The supergraph's own, with what clients do not see. */
  readonly fullSchema: GraphQLSchema;
  /** Where each subgraph answers, by name. */
  readonly urls: ReadonlyMap<string, string>;
  private readonly apiSchema: Schema;
  private readonly planner: QueryPlanner;
  private readonly reserved: Reserved;
  private readonly hoisted: ReadonlySet<string>;
  private readonly requirements: Requirements;
  /** By the key of their document, and by their own text without what does not matter. */
  private readonly byKey = new LRUCache<string, PreparedOperation>(DOCUMENTS_KEPT);
  private readonly byText = new LRUCache<string, PreparedOperation>(DOCUMENTS_KEPT);
  /** Of all operations whose conditions may turn out in several ways. */
  private readonly variants = new LRUCache<string, Variant>(DOCUMENTS_KEPT);

  /** Of those that took too long to plan, by their text. */
  private readonly unplannable = new LRUCache<string, true>({
    ...DOCUMENTS_KEPT,
    sizeCalculation: (_, text) => text.length,
  });

  /**
   * @param planningMilliseconds how long a plan may take to make
   * @throws where the text is no supergraph that this gateway can run
   */
  constructor(
    readonly sdl: string,
    private readonly planningMilliseconds = PLANNING_MILLISECONDS,
  ) {
    const federated = FederatedSupergraph.build(sdl, { validateSupergraph: true });
    this.apiSchema = federated.apiSchema();
    this.schema = withScalars(this.apiSchema.toGraphQLJSSchema());
    this.fullSchema = federated.schema.toGraphQLJSSchema();
    this.urls = new Map(federated.subgraphsMetadata().map(({ name, url }) => [name, url]));
    const document = parse(sdl);
    this.reserved = reservedNames(document, this.fullSchema);
    this.hoisted = hoistedFields(document);
    this.requirements = new Requirements(document);
    this.planner = new QueryPlanner(federated, { exposeDocumentNodeInFetchNode: true });
  }

  /**
   * An operation that is valid against `schema`, planned. Documents that differ in their spaces, comments or other
   * operations share a plan: to make one takes some 30 ms.
   *
   * @param key the document's own
   * @throws GraphQLError COST_EXCEEDED where no plan is found in time
   */
  prepare(document: DocumentNode, operationName: string | undefined, key: string): PreparedOperation {
    const name = `${key} ${operationName ?? ''}`;
    const known = this.byKey.get(name);
    if (known) return known;
    const alone = separateOperations(document)[operationName ?? ''] ?? document;
    const text = print(alone);
    const prepared = this.byText.get(text) ?? this.plan(alone, operationName, text.length);
    this.byKey.set(name, prepared, { size: text.length });
    this.byText.set(text, prepared, { size: text.length });
    return prepared;
  }

  private plan(document: DocumentNode, operationName: string | undefined, size: number): PreparedOperation {
    const { schema, fullSchema, reserved, hoisted, requirements, variants } = this;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('The document has no operation of this name.');
    const plan = (plain: OperationDefinitionNode): QueryPlan => {
      const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [plain] };
      return this.inTime(print(plain), () => this.planner.buildQueryPlan(operationFromDocument(this.apiSchema, alone)));
    };
    return new PreparedOperation({
      document,
      operation,
      size,
      plan,
      schema,
      fullSchema,
      reserved,
      hoisted,
      requirements,
      variants,
    });
  }

  private inTime(text: string, plan: () => QueryPlan): QueryPlan {
    if (this.unplannable.has(text)) throw tooManyWays();
    try {
      return withinTime(plan, this.planningMilliseconds);
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      this.unplannable.set(text, true);
      throw tooManyWays();
    }
  }
}

const tooManyWays = (): GraphQLError =>
  new GraphQLError(
    'There are too many ways to answer this operation to find a good one. Ask for less in one, above all for fewer fields of interfaces and unions in lists.',
    { extensions: { code: 'COST_EXCEEDED', http: { status: 400 } } },
  );
