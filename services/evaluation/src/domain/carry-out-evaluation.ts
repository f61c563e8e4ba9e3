import { evaluationCompleted, evaluationFailed } from '@trama/events';
import { viewerOf } from '@trama/identity';
import { definitionOf } from './definition';
import type { Evaluation } from './evaluation';
import type { EvaluationInput } from './evaluation-input';
import type { Ports } from './ports';

/** After so many, asking again by itself would change nothing. */
export const MOST_ATTEMPTS = 5;
const DAY_MS = 86_400_000;

/**
 * Makes an evaluation that was asked for. Safe to repeat, and for two workers to do at once: one completes it, and the
 * result is the same whoever does. A failure is thrown, for the queue to try again later; after the last attempt the
 * evaluation is FAILED, and told to be.
 */
export const carryOutEvaluation = (ports: Ports) => {
  const { evaluations, personalResults, compute, now } = ports;
  return async (id: string, signal: AbortSignal): Promise<void> => {
    const evaluation = await evaluations.begin(id, now());
    if (!evaluation) return;
    if (evaluation.attempts > MOST_ATTEMPTS) return fail(ports, evaluation); // processes died of it
    const { networkId } = evaluation;
    try {
      const input = await inputOf(ports, evaluation);
      await evaluations.report(id, 0.2, now());
      const { personal, ...results } = await compute(input, signal);
      await evaluations.report(id, 0.8, now());
      await personalResults.keep(personal.map((result) => ({ ...result, evaluationId: id, networkId })));
      await evaluations.report(id, 0.95, now());
      await complete(ports, { ...evaluation, ...results });
    } catch (error) {
      if (evaluation.attempts === MOST_ATTEMPTS && !signal.aborted) await fail(ports, evaluation);
      throw error;
    }
  };
};

async function inputOf({ ledger }: Ports, evaluation: Evaluation): Promise<EvaluationInput> {
  const { networkId, cut, asOf, definitionVersion } = evaluation;
  const part = { networkId, cut, until: asOf };
  const after = new Date(asOf.getTime() - definitionOf(definitionVersion).windowDays * DAY_MS);
  const [participation, interactions, lastInteractionAt] = await Promise.all([
    ledger.participation(part),
    ledger.interactions({ ...part, after }),
    ledger.lastInteractionAt(part),
  ]);
  return { asOf, definitionVersion, participation, interactions, lastInteractionAt };
}

async function complete({ evaluations, inTransaction, now }: Ports, evaluation: Evaluation): Promise<void> {
  const at = now();
  const completed = { ...evaluation, state: 'COMPLETED', progress: 1, completedAt: at, changedAt: at } as const;
  await inTransaction(onBehalfOf(evaluation), async (tx) => {
    if (!(await evaluations.end(completed, tx))) return;
    await tx.emit(evaluationCompleted, { subject: completed, audience: 'NETWORK', data: completed });
  });
}

async function fail({ evaluations, inTransaction, now }: Ports, evaluation: Evaluation): Promise<void> {
  const error = `It could not be made in ${MOST_ATTEMPTS} attempts. Ask again; if it stays, tell the operators its id.`;
  const failed = { ...evaluation, state: 'FAILED', error, changedAt: now() } as const;
  await inTransaction(onBehalfOf(evaluation), async (tx) => {
    if (!(await evaluations.end(failed, tx))) return;
    await tx.emit(evaluationFailed, { subject: failed, audience: 'NETWORK', data: failed });
  });
}

/** Whoever asked; nobody for a period. */
const onBehalfOf = ({ requestedById }: Evaluation): { viewer: ReturnType<typeof viewerOf> | null } => ({
  viewer: requestedById === null ? null : viewerOf(requestedById, {}),
});
