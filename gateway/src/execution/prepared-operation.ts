import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { LRUCache } from 'lru-cache';
import { compilePlan, type Step } from './compile/compile-plan';
import { PlanNames } from './compile/plan-names';
import { plannable } from './compile/plannable';
import type { Requirements } from './compile/requirements';
import type { Reserved } from './compile/reserved-names';
import { covers } from './compile/type-conditions';
import { fragmentsOf } from './fragments';
import { collectFields } from './project/collect-fields';
import { ProjectionCompiler } from './project/compile-projection';
import type { ProjectObject } from './project/write-projection';
import { conditionsOf, conditionVariables, type Holds } from './project/conditions';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation asks for where its conditions have certain values. */
export interface Variant {
  /** Undefined where nothing is fetched. */
  readonly step: Step | undefined;
  /** What starts a subscription; the step is then what is done for each event. */
  readonly primary: FetchNode | undefined;
  readonly project: ProjectObject;
  /** The fields of the root that are about the schema itself. */
  readonly introspection: readonly FieldNode[];
}

export interface PreparedOperationOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Plans an operation that has no conditions and no fragments of its own. */
  readonly plan: (operation: OperationDefinitionNode) => QueryPlan;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The supergraph's own. */
  readonly fullSchema: GraphQLSchema;
  readonly reserved: Reserved;
  /** `Interface.field` of what is asked of all of its objects or of none. */
  readonly hoisted: ReadonlySet<string>;
  readonly requirements: Requirements;
  /** Where variants are kept, of all operations of the supergraph. */
  readonly variants: LRUCache<string, Variant>;
  /** How much of that each of its variants takes. */
  readonly size: number;
}

let made = 0;

/**
 * An operation with all of it done that is the same each time: planned, its plan compiled, and what it asks for as well,
 * once for each way in which its `@skip` and `@include` turn out.
 */
export class PreparedOperation {
  /** No other's. */
  readonly id = ++made;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly names: PlanNames;
  private readonly conditions: readonly string[];
  /** Where it has no conditions. */
  private readonly only: Variant | undefined;

  constructor(private readonly options: PreparedOperationOptions) {
    const { document, operation, reserved } = options;
    this.operation = operation;
    this.fragments = fragmentsOf(document);
    this.names = new PlanNames(document, reserved);
    this.conditions = conditionVariables(document);
    if (this.conditions.length === 0) this.only = this.compile(conditionsOf(operation, {}));
  }

  /** @throws GraphQLError BAD_USER_INPUT where a variable is null by which something is to be left out */
  variant(variables: Variables): Variant {
    if (this.only) return this.only;
    const { variants, size } = this.options;
    const holds = conditionsOf(this.operation, variables);
    const key = `${this.id} ${this.conditions.map((name) => (holds(name) ? '1' : '0')).join('')}`;
    const known = variants.get(key);
    if (known) return known;
    const variant = this.compile(holds);
    variants.set(key, variant, { size });
    return variant;
  }

  private compile(holds: Holds): Variant {
    const { operation, fragments, names } = this;
    const { schema, fullSchema, hoisted, requirements, plan } = this.options;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`The schema has no ${operation.operation}.`);
    const selecting = { fragments, holds, covers: (on: string, typeName: string) => covers(schema, on, typeName) };
    const plain = plannable(operation, { ...selecting, schema, names, hoisted });
    const node = plain && plan(plain).node;
    const fields = collectFields([operation.selectionSet], root.name, selecting);
    const projection = new ProjectionCompiler(schema, { fragments, holds }, (field) => names.of(field));
    return {
      step: compilePlan(node?.kind === 'Subscription' ? node.rest : node, fullSchema, requirements),
      primary: node?.kind === 'Subscription' ? node.primary : undefined,
      project: projection.object([operation.selectionSet], root),
      introspection: [...fields.values()].flat().filter(({ name }) => introspective.has(name.value)),
    };
  }
}

const introspective: ReadonlySet<string> = new Set(['__schema', '__type']);
