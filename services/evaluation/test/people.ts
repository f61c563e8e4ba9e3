import type { NetworkRole } from '@trama/identity';
import { operation, until, type GraphqlApi, type ServiceUnderTest } from '@trama/testkit';

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface ShownMeasure {
  readonly name: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly approximate: boolean;
  readonly withheld: string | null;
}

export interface ShownEvaluation {
  readonly id: string;
  readonly asOf: string;
  readonly periodStart: string | null;
  readonly state: string;
  readonly progress: number;
  readonly ledgerEntries: number;
  readonly inputDigest: string | null;
  readonly error: string | null;
  readonly requestedBy: { readonly id: string } | null;
  readonly measures: readonly ShownMeasure[];
  readonly myMeasures: readonly ShownMeasure[];
  readonly findings: readonly {
    readonly kind: string;
    readonly message: string;
    readonly suggestedMember: { readonly id: string } | null;
  }[];
}

export interface ShownRelationship {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly strength: number;
  readonly mutual: number | null;
  readonly interactions: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

export interface ShownPolicy {
  readonly version: number;
  readonly cron: string;
  readonly timeZone: string;
  readonly enabled: boolean;
  readonly nextAt: string | null;
}

const shownMeasure = 'name value standardError approximate withheld';
const shownEvaluation = `id asOf periodStart state progress ledgerEntries inputDigest error requestedBy { id }
  measures { ${shownMeasure} } myMeasures { ${shownMeasure} } findings { kind message suggestedMember { id } }`;
const shownRelationship = 'from { id } to { id } strength mutual interactions firstAt lastAt';
const shownPolicy = 'version cron timeZone enabled nextAt';
const page = 'pageInfo { hasNextPage endCursor }';

const Request = operation<object, { evaluation: ShownEvaluation }>(
  `mutation ($input: RequestEvaluationInput!) { result: requestEvaluation(input: $input) { evaluation { ${shownEvaluation} } } }`,
);
const SetPolicy = operation<object, { evaluationPolicy: ShownPolicy }>(
  `mutation ($input: SetEvaluationPolicyInput!) { result: setEvaluationPolicy(input: $input) { evaluationPolicy { ${shownPolicy} } } }`,
);

/** As the gateway asks for what this service knows of entities. */
const entities = (type: string, fields: string): string => {
  const paged = fields.includes('$first') ? ', $first: Int! = 20, $after: String' : '';
  return `query ($of: [_Any!]!${paged}) { result: _entities(representations: $of) { ... on ${type} { ${fields} } } }`;
};

/** Someone in a network, and all that they can do here. */
export const person = (
  evaluation: ServiceUnderTest,
  memberId: string,
  networkId: string,
  role: NetworkRole | null = 'MEMBER',
) => {
  const api: GraphqlApi = evaluation.as(memberId, role ? { [networkId]: role } : {});
  const ofEach = async <T>(
    type: string,
    ids: readonly string[],
    fields: string,
    variables = {},
  ): Promise<readonly T[]> =>
    api.ask<T[]>(entities(type, fields), { of: ids.map((id) => ({ __typename: type, id })), ...variables });
  const ofNetwork = async <T>(fields: string, variables = {}): Promise<T> => {
    const [network] = await ofEach<T>('Network', [networkId], fields, variables);
    if (!network) throw new Error('The network is not resolved');
    return network;
  };
  const reads = (id: string): Promise<ShownEvaluation | null> =>
    api.ask(`query ($id: ID!) { result: evaluation(id: $id) { ${shownEvaluation} } }`, { id });
  return {
    id: memberId,
    api,
    ofEach,
    reads,
    asksFor: async (input: { asOf?: string; idempotencyKey?: string } = {}) =>
      (await api.run(Request, { networkId, ...input })).evaluation,
    /** Asks, and waits until a worker has made it. */
    hasEvaluated: async (asOf: Date = new Date()): Promise<ShownEvaluation> => {
      const { id } = (await api.run(Request, { networkId, asOf: asOf.toISOString() })).evaluation;
      return until(async () => {
        const seen = await reads(id);
        return seen?.state === 'COMPLETED' ? seen : null;
      });
    },
    setsPolicy: async (input: {
      version: number;
      cron?: string;
      enabled?: boolean;
      since?: string;
      idempotencyKey?: string;
    }) => (await api.run(SetPolicy, { networkId, cron: '0 6 1 * *', enabled: true, ...input })).evaluationPolicy,
    policy: async () =>
      (await ofNetwork<{ evaluationPolicy: ShownPolicy | null }>(`evaluationPolicy { ${shownPolicy} }`))
        .evaluationPolicy,
    ledger: async () =>
      (
        await ofNetwork<{ ledger: { entries: number; lastAt: string | null; lag: number } | null }>(
          'ledger { entries lastAt lag }',
        )
      ).ledger,
    ledgerHolds: async (...evidence: readonly string[]) =>
      (
        await api.ask<{ ledger: { holds: number } | null }[]>(
          `query ($of: [_Any!]!, $evidence: [ID!]!) {
            result: _entities(representations: $of) { ... on Network { ledger { holds(evidence: $evidence) } } }
          }`,
          { of: [{ __typename: 'Network', id: networkId }], evidence },
        )
      )[0]?.ledger?.holds,
    evaluations: async (variables: { first?: number; after?: string | null } = {}) =>
      (
        await ofNetwork<{ evaluations: Connection<ShownEvaluation> }>(
          `evaluations(first: $first, after: $after) { edges { cursor node { ${shownEvaluation} } } ${page} }`,
          variables,
        )
      ).evaluations,
    relationships: async (variables: { first?: number; after?: string | null } = {}) =>
      (
        await ofNetwork<{ relationships: Connection<ShownRelationship> }>(
          `relationships(first: $first, after: $after) { edges { cursor node { ${shownRelationship} } } ${page} }`,
          variables,
        )
      ).relationships,
    relationshipsOf: async (...members: readonly string[]) =>
      (
        await ofEach<{ relationships: Connection<ShownRelationship> }>(
          'Member',
          members,
          `relationships(first: $first, after: $after) { edges { cursor node { ${shownRelationship} } } ${page} }`,
        )
      ).map(({ relationships }) => relationships.edges.map(({ node }) => node)),
  };
};
