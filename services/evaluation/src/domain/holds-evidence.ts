import { refuseInput } from '@trama/errors';
import type { Ports } from './ports';

const MOST_ASKED = 500;

/** How much of what someone entered the ledger has seen. The network was found for the viewer before this is asked. */
export const holdsEvidence =
  ({ ledger }: Pick<Ports, 'ledger'>) =>
  async (networkId: string, evidenceIds: readonly string[]): Promise<number> => {
    if (evidenceIds.length > MOST_ASKED) throw refuseInput('evidence', `Ask for at most ${MOST_ASKED} at once.`);
    return ledger.holds(networkId, evidenceIds);
  };
