import { evaluationCompleted, evaluationFailed } from '@trama/events';
import { viewerOf } from '@trama/identity';
import { computed } from './computed';
import { currentDefinition } from './definition';
import type { Evaluation } from './evaluation';
import { personalResults } from './personal-results';
import type { Ports } from './ports';
import { ProgressReports } from './progress-reports';

/** After so many, asking again by itself would change nothing. */
export const MOST_ATTEMPTS = 5;
/** People whose results are written at once: some milliseconds of work. */
const PEOPLE_AT_ONCE = 500;
/** Which share of the work is done once the ledger is read, all is measured, and what is for one person is written. */
const READ = 0.3;
const MEASURED = 0.8;

/**
 * Makes an evaluation that was asked for. Safe to repeat, and for two workers to do at once: one completes it, and the
 * result is the same whoever does. A failure is thrown, for the queue to try again later; after the last attempt the
 * evaluation is FAILED, and told to be.
 */
export const carryOutEvaluation =
  (ports: Ports) =>
  async (id: string, signal: AbortSignal): Promise<void> => {
    const evaluation = await ports.evaluations.begin(id, ports.now());
    if (!evaluation) return;
    if (evaluation.attempts > MOST_ATTEMPTS) return fail(ports, evaluation); // processes died of it
    try {
      await complete(ports, { ...evaluation, ...(await make(ports, evaluation, signal)) });
    } catch (error) {
      if (evaluation.attempts === MOST_ATTEMPTS && !signal.aborted) await fail(ports, evaluation);
      throw error;
    }
  };

type Made = Pick<Evaluation, 'definitionVersion' | 'inputDigest' | 'measures' | 'findings'>;

async function make(ports: Ports, evaluation: Evaluation, signal: AbortSignal): Promise<Made> {
  const { id, networkId, definitionVersion } = evaluation;
  const { version } = currentDefinition;
  if (definitionVersion > version)
    throw new Error(
      `It was asked for by version ${definitionVersion} of the definition, and this worker has ${version}`,
    );
  const { evaluations, personalResults: results, recordOf, measure, now } = ports;
  const progress = new ProgressReports((share) => evaluations.report(id, share, now()), now);
  const onProgress = (from: number, to: number) => (share: number) => progress.tell(from + (to - from) * share);

  const recorded = await recordOf(evaluation, { signal, onProgress: onProgress(0, READ) });
  const { people } = recorded.record;
  const result = await measure(recorded.record, { signal, onProgress: onProgress(READ, MEASURED) });
  let written = 0;
  for (const some of personalResults(people, result, PEOPLE_AT_ONCE)) {
    signal.throwIfAborted();
    await results.keep(some.map((one) => ({ ...one, evaluationId: id, networkId })));
    written += some.length;
    onProgress(MEASURED, 1)(written / people.length);
  }
  return { definitionVersion: version, ...computed(recorded, result) };
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
