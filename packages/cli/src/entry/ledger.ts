import { setTimeout } from 'node:timers/promises';
import type { TramaClient } from '@trama/client';
import { Failure } from '../failure';
import type { Progress } from '../progress';
import { batches } from './batches';

const POLL_MILLISECONDS = 250;
const PATIENCE_MILLISECONDS = 120_000;

/** Waits until the ledger of interactions, from which everything is measured, has seen all of this evidence. */
export async function awaitLedger(
  client: TramaClient,
  networkId: string,
  evidence: readonly string[],
  progress: Progress,
): Promise<void> {
  let seen = 0;
  for (const batch of batches(evidence)) {
    const started = Date.now();
    while ((await held(client, networkId, batch)) < batch.length) {
      if (Date.now() - started > PATIENCE_MILLISECONDS) {
        throw new Failure(
          'UNREACHABLE',
          'All is entered, but the evaluation service has not seen it yet. Is it up? Run the same command again to go on waiting.',
        );
      }
      await setTimeout(POLL_MILLISECONDS);
    }
    seen += batch.length;
    progress.to(seen);
  }
}

async function held(client: TramaClient, networkId: string, evidence: readonly string[]): Promise<number> {
  const { network } = await client.run<{ network: { ledger: { holds: number } } | null }>(
    `query Ledger($networkId: ID!, $evidence: [ID!]!) { network(id: $networkId) { ledger { holds(evidence: $evidence) } } }`,
    { networkId, evidence },
  );
  return network?.ledger.holds ?? 0;
}
