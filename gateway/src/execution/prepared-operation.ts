import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compilePlan, type Step } from './compile/compile-plan';
import { covers } from './compile/type-conditions';
import { fragmentsOf } from './fragments';
import { collectFields } from './project/collect-fields';
import { ProjectionCompiler, type ProjectObject } from './project/compile-projection';
import { conditionsOf, conditionVariables, type Holds } from './project/conditions';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation asks for where its conditions have certain values. */
interface Variant {
  readonly project: ProjectObject;
  /** The fields of the root that are about the schema itself. */
  readonly introspection: readonly FieldNode[];
}

export interface PreparedOperationOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The supergraph's own. */
  readonly fullSchema: GraphQLSchema;
}

/** Values of an operation's conditions for which its projection is kept. */
const VARIANTS_KEPT = 64;

/** An operation with all of it done that is the same each time: planned, its plan compiled, and what it asks for as well. */
export class PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly step: Step | undefined;
  /** What starts a subscription; the step is then what is done for each event. */
  readonly primary: FetchNode | undefined;
  private readonly conditions: readonly string[];
  private readonly variants = new Map<string, Variant>();

  constructor(private readonly options: PreparedOperationOptions) {
    const { document, operation, plan, fullSchema } = options;
    this.operation = operation;
    this.fragments = fragmentsOf(document);
    this.conditions = conditionVariables(document);
    this.primary = plan.node?.kind === 'Subscription' ? plan.node.primary : undefined;
    this.step = compilePlan(plan.node?.kind === 'Subscription' ? plan.node.rest : plan.node, fullSchema);
  }

  /** @throws where a variable by which something is left out is null */
  holds(variables: Variables): Holds {
    return conditionsOf(this.operation, variables);
  }

  variant(holds: Holds): Variant {
    const key = this.conditions.map((name) => (holds(name) ? '1' : '0')).join('');
    const known = this.variants.get(key);
    if (known) return known;
    const variant = this.compile(holds);
    if (this.variants.size >= VARIANTS_KEPT) this.variants.clear();
    this.variants.set(key, variant);
    return variant;
  }

  private compile(holds: Holds): Variant {
    const { operation, fragments } = this;
    const { schema } = this.options;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`The schema has no ${operation.operation}.`);
    const selecting = { fragments, holds, covers: (on: string, typeName: string) => covers(schema, on, typeName) };
    const fields = collectFields([operation.selectionSet], root.name, selecting);
    return {
      project: new ProjectionCompiler(schema, { fragments, holds }).object([operation.selectionSet], root),
      introspection: [...fields.values()].flat().filter(({ name }) => introspective.has(name.value)),
    };
  }
}

const introspective: ReadonlySet<string> = new Set(['__schema', '__type']);
