import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import { GraphQLError, Kind, type GraphQLSchema, type OperationDefinitionNode, type OperationTypeNode } from 'graphql';
import { pathsBeyond, type PathTree } from '../run/path-tree';
import { FetchShape } from './fetch-shape';
import { Representation } from './representation';
import type { Requirements } from './requirements';
import { requiringFields, type RequiringField } from './requiring-fields';
import type { AnswerPath, Route } from './route';
import type { Unmet } from './unmet-requirements';

/** The variable in which objects are sent to the subgraph that is asked about them. */
export const REPRESENTATIONS = 'representations';

/** One fetch of a plan, with all of it done that is the same each time. */
export class CompiledFetch {
  readonly subgraph: string;
  readonly kind: OperationTypeNode;
  /** What another subgraph's objects are known by; undefined where the fetch is for fields of the root. */
  readonly representation: Representation | undefined;
  /** What is to be done to the answer before it is used. */
  readonly rewrites: readonly FetchDataRewrite[];
  /** Where in the answer later fetches put what they bring. */
  readonly extended: PathTree;
  /** The request's body up to its variables. */
  private readonly head: string;
  private readonly variableNames: readonly string[];
  private knownShape: FetchShape | undefined;
  private knownRequiring: readonly RequiringField[] | undefined;

  /**
   * @param index among the plan's fetches
   * @param route where in the answer so far the fetch belongs
   * @param paths of all fetches of the plan
   * @param requirements of the supergraph
   * @param unmet what the subgraph cannot compute of what it is asked for
   */
  constructor(
    private readonly node: FetchNode,
    readonly index: number,
    readonly route: Route,
    paths: readonly AnswerPath[],
    private readonly schema: GraphQLSchema,
    private readonly requirements: Requirements,
    readonly unmet: readonly Unmet[] = [],
  ) {
    const { serviceName, operation, operationName, operationKind, variableUsages, requires } = node;
    this.subgraph = serviceName;
    this.kind = operationKind;
    this.representation = requires && new Representation(requires, node.inputRewrites ?? [], schema);
    this.rewrites = node.outputRewrites ?? [];
    this.extended = pathsBeyond(route.path, paths);
    this.variableNames = variableUsages ?? [];
    if (requires && this.variableNames.includes(REPRESENTATIONS)) throw representationsAreOurs();
    const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
    this.head = `{"query":${JSON.stringify(operation)},${name}"variables":{`;
  }

  /** What it gives of each object that it is for. */
  get shape(): FetchShape {
    const document = this.node.operationDocumentNode;
    if (!document) throw new Error('The plan came without its documents.');
    return (this.knownShape ??= FetchShape.of(document, this.representation !== undefined, this.schema));
  }

  /** Of what it gives, what its subgraph computes from what was fetched before. Like the shape, read off only where a fetch fails. */
  get requiring(): readonly RequiringField[] {
    return (this.knownRequiring ??= requiringFields(this.node, this.requirements));
  }

  /** What it sends, to be sent in another way; undefined where it has fragments. */
  get operation(): OperationDefinitionNode | undefined {
    const [definition, ...others] = this.node.operationDocumentNode?.definitions ?? [];
    return definition?.kind === Kind.OPERATION_DEFINITION && others.length === 0 ? definition : undefined;
  }

  /** The client's variables that it sends on, each as a member of a JSON object. */
  given(variables: Readonly<Record<string, unknown>>): string[] {
    return this.variableNames
      .filter((name) => Object.hasOwn(variables, name) && variables[name] !== undefined)
      .map((name) => `${JSON.stringify(name)}:${JSON.stringify(variables[name])}`);
  }

  /** The request's body. Variables go as the client gave them: the subgraph coerces them itself. */
  body(representations: readonly string[] | undefined, variables: Readonly<Record<string, unknown>>): string {
    const given = this.given(variables);
    if (representations) given.push(`"${REPRESENTATIONS}":[${representations.join(',')}]`);
    return `${this.head}${given.join(',')}}}`;
  }
}

/** Federation itself calls so what it asks about, and the planner does not look for another name. */
const representationsAreOurs = (): GraphQLError =>
  new GraphQLError('A variable may not be called $representations here: give it another name.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
