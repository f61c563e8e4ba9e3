import { may, type Viewer } from '@trama/identity';
import { byId, pageById, valueById, type SubgraphContext } from '@trama/subgraph';
import type DataLoader from 'dataloader';
import type { Evaluation, PersonalResult } from '../domain/evaluation';
import type { EvaluationPolicy } from '../domain/evaluation-policy';
import { emptyLedger, type LedgerHead } from '../domain/ledger-entry';
import type { Ports } from '../domain/ports';
import type { Relationship } from '../domain/relationship';

type Pages<T> = ReturnType<typeof pageById<T>>;

export interface EvaluationContext extends SubgraphContext {
  /** The moment of this request: everything in one answer is of the same time. */
  readonly at: Date;
  readonly loaders: {
    readonly evaluation: DataLoader<string, Evaluation | null>;
    readonly evaluationsOfNetwork: Pages<Evaluation>;
    /** What an evaluation says of the viewer; null where they were not there. */
    readonly ownResult: DataLoader<string, PersonalResult | null>;
    readonly policyOfNetwork: DataLoader<string, EvaluationPolicy | null>;
    readonly ledgerOfNetwork: DataLoader<string, LedgerHead | null>;
    readonly relationship: DataLoader<string, Relationship | null>;
    readonly relationshipsOfNetwork: Pages<Relationship>;
    readonly relationshipsOfMember: Pages<Relationship>;
  };
}

type Sources = Pick<Ports, 'evaluations' | 'personalResults' | 'policies' | 'ledger' | 'relationships' | 'now'>;

/** Of one request: one query a batch; null, or an empty list, for what the viewer may not see. */
export const evaluationContext =
  ({ evaluations, personalResults, policies, ledger, relationships, now }: Sources) =>
  (viewer: Viewer): EvaluationContext => {
    const evaluated = (ids: readonly string[]): readonly string[] =>
      ids.filter((networkId) => may(viewer, 'evaluation.see', { networkId }));
    const related = (ids: readonly string[]): readonly string[] =>
      ids.filter((networkId) => may(viewer, 'relationship.see', { networkId }));
    return {
      viewer,
      at: now(),
      loaders: {
        evaluation: byId(async (ids) => (await evaluations.byIds(ids)).filter((e) => may(viewer, 'evaluation.see', e))),
        evaluationsOfNetwork: pageById((ids, page) => evaluations.inNetworks(evaluated(ids), page)),
        ownResult: valueById<PersonalResult | null>(async (ids) => {
          const found = await personalResults.of(viewer.memberId, ids);
          return new Map([...found].filter(([, result]) => may(viewer, 'measure.seeOwn', result)));
        }, null),
        policyOfNetwork: valueById<EvaluationPolicy | null>((ids) => policies.byNetworks(evaluated(ids)), null),
        ledgerOfNetwork: valueById<LedgerHead | null>(async (ids) => {
          const seen = evaluated(ids);
          const heads = await ledger.heads(seen);
          return new Map(seen.map((id) => [id, heads.get(id) ?? emptyLedger]));
        }, null),
        relationship: byId(async (ids) =>
          (await relationships.byIds(ids)).filter((tie) => may(viewer, 'relationship.see', tie)),
        ),
        relationshipsOfNetwork: pageById((ids, page) => relationships.inNetworks(related(ids), page)),
        relationshipsOfMember: pageById((ids, page) => relationships.ofMembers(ids, viewer.networkIds(), page)),
      },
    };
  };
