import { refuseInput } from '@trama/errors';
import { evaluationRequested } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { currentDefinition } from './definition';
import type { Evaluation } from './evaluation';
import { emptyLedger } from './ledger-entry';
import type { Ports } from './ports';

export interface EvaluationRequest {
  readonly networkId: string;
  /** Now, where it is not given. */
  readonly asOf?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** What is asked for: the ledger up to number `cut` goes into it, whatever comes to be known later. */
export const requested = (
  what: Pick<Evaluation, 'networkId' | 'asOf' | 'periodStart' | 'cut' | 'requestedById'>,
  at: Date,
): Evaluation => ({
  ...what,
  id: uuidv7(),
  definitionVersion: currentDefinition.version,
  state: 'REQUESTED',
  progress: 0,
  attempts: 0,
  requestedAt: at,
  changedAt: at,
  completedAt: null,
  inputDigest: null,
  measures: [],
  findings: [],
  error: null,
});

/** Asks how a network is, or was, doing. */
export const requestEvaluation =
  ({
    evaluations,
    ledger,
    inTransaction,
    now,
    wake,
  }: Pick<Ports, 'evaluations' | 'ledger' | 'inTransaction' | 'now' | 'wake'>) =>
  async (viewer: Viewer, input: EvaluationRequest): Promise<Evaluation> => {
    const { networkId } = input;
    const evaluation = await inTransaction({ viewer, once: { mutation: 'requestEvaluation', input } }, async (tx) => {
      allow(viewer, 'evaluation.request', { networkId });
      const at = now();
      const asOf = input.asOf ?? at;
      if (asOf > at) throw refuseInput('asOf', 'Name a moment that has passed.');
      const { entries: cut } = (await ledger.heads([networkId], tx)).get(networkId) ?? emptyLedger;
      const asked = requested({ networkId, asOf, periodStart: null, cut, requestedById: viewer.memberId }, at);
      await evaluations.add([asked], tx);
      await tx.emit(evaluationRequested, { subject: asked, audience: 'NETWORK', data: asked });
      return asked;
    });
    wake(evaluation.id);
    return evaluation;
  };
