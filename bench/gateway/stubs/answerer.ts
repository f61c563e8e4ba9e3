import { Kind, parse, valueFromASTUntyped, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Resolvers } from '../supergraphs/subgraph';
import { compileOperation } from './compile-operation';

type Values = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly query: string;
  readonly variables?: Values | null;
  readonly operationName?: string | null;
}

interface Prepared {
  readonly document: DocumentNode;
  readonly defaults: Values;
  /** The variables that @skip and @include read. */
  readonly conditions: readonly string[];
  readonly byConditions: Map<string, (variables: Values) => unknown>;
}

const DOCUMENTS_KEPT = 1_000;

/** Answers whatever operation a gateway sends: read once, compiled once, run over plain data. It trusts that it is valid. */
export class Answerer {
  private readonly prepared = new LRUCache<string, Prepared>({ max: DOCUMENTS_KEPT });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly resolvers: Resolvers,
  ) {}

  answer({ query, variables, operationName }: Operation): { data: unknown } {
    const prepared = this.prepare(query);
    const values = { ...prepared.defaults, ...variables };
    const key = `${operationName ?? ''} ${prepared.conditions.map((name) => String(values[name])).join()}`;
    let run = prepared.byConditions.get(key);
    if (!run) {
      run = this.compile(prepared, operationName ?? undefined, values);
      prepared.byConditions.set(key, run);
    }
    return { data: run(values) };
  }

  private prepare(query: string): Prepared {
    const known = this.prepared.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const prepared = {
      document,
      defaults: defaultsOf(document),
      conditions: conditionsOf(document),
      byConditions: new Map(),
    };
    this.prepared.set(query, prepared);
    return prepared;
  }

  private compile(
    { document }: Prepared,
    name: string | undefined,
    conditions: Values,
  ): (variables: Values) => unknown {
    const operation = document.definitions.find(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && (name === undefined || definition.name?.value === name),
    );
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no such operation.');
    const root = this.schema.getRootType(operation.operation);
    if (!root) throw new Error(`There is no ${operation.operation} here.`);
    const fragments = Object.fromEntries(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
    const compilation = { schema: this.schema, resolvers: this.resolvers, fragments, conditions };
    return compileOperation(compilation, root, operation.selectionSet);
  }
}

const defaultsOf = (document: DocumentNode): Values =>
  Object.fromEntries(
    document.definitions
      .flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
      )
      .flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
  );

function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
