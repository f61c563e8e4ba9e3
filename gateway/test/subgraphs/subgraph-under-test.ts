import { OperationTypeNode } from 'graphql';
import type { CircuitPosition } from '../../src/execution/subgraphs/circuit';
import { Connections } from '../../src/execution/subgraphs/connections';
import type { Patience } from '../../src/execution/subgraphs/flight';
import { HttpSource, type Limits } from '../../src/execution/subgraphs/http-source';
import type { SubgraphAnswer } from '../../src/execution/subgraphs/source';
import { SubgraphFailure } from '../../src/execution/subgraphs/subgraph-failure';
import { StubSubgraph, well, type Manner } from './stub-subgraph';

export interface Asker extends Patience {
  readonly name: string;
}

const patient: Limits = {
  deadline: 10_000,
  stall: 10_000,
  triedAfter: 10_000,
  connections: 16,
  queue: 100,
  joining: false,
};

const LARGEST_ANSWER = 100_000;

/** A stub and a source that fetches from it, with limits of its own. */
export class SubgraphUnderTest {
  readonly positions: CircuitPosition[] = [];
  readonly ended: string[] = [];
  joined = 0;
  private readonly source: HttpSource<Asker>;

  private constructor(
    readonly stub: StubSubgraph,
    private readonly connections: Connections,
    limits: Partial<Limits>,
  ) {
    this.source = new HttpSource({
      subgraph: 'stub',
      url: stub.url,
      line: connections.to(stub.url),
      limits: { ...patient, ...limits },
      forwarding: { headers: (_, { name }) => ['x-asker', name], scope: ({ name }) => name },
      observer: {
        joined: () => (this.joined += 1),
        ended: (outcome) => this.ended.push(outcome instanceof SubgraphFailure ? outcome.reason : 'answered'),
        changed: (position) => this.positions.push(position),
      },
    });
  }

  static async start(limits: Partial<Limits> = {}, manner: Manner = well()): Promise<SubgraphUnderTest> {
    const connections = new Connections({ connections: limits.connections ?? 16, largestAnswer: LARGEST_ANSWER });
    return new SubgraphUnderTest(await StubSubgraph.start(manner), connections, limits);
  }

  get received(): number {
    return this.stub.received.length;
  }

  query(body = '{ ok }', asker: Asker = { name: 'ana' }): Promise<SubgraphAnswer> {
    return this.source.fetch({ kind: OperationTypeNode.QUERY, body }, asker);
  }

  mutate(body = 'mutation { change }', asker: Asker = { name: 'ana' }): Promise<SubgraphAnswer> {
    return this.source.fetch({ kind: OperationTypeNode.MUTATION, body }, asker);
  }

  /** So many queries, each another one, and how each ended. */
  async burst(count: number): Promise<string[]> {
    const queries = Array.from({ length: count }, (_, index) => this.query(`{ ok${index} }`));
    return Promise.all(queries.map((query) => query.then(() => 'answered', reasonOf)));
  }

  async stop(): Promise<void> {
    await this.connections.stop();
    await this.stub.stop();
  }
}

export const reasonOf = (error: unknown): string => (error instanceof SubgraphFailure ? error.reason : String(error));
