import { acceptCommitment } from './accept-commitment';
import { askForPromise } from './ask-for-promise';
import { completeTask } from './complete-task';
import { createTask } from './create-task';
import { declineCommitment } from './decline-commitment';
import { editTask } from './edit-task';
import { offerTask } from './offer-task';
import type { Ports } from './ports';
import { recognise } from './recognise';
import { settleCommitment } from './settle-commitment';
import { withdrawCommitment } from './withdraw-commitment';

/** All that this service can do. */
export const useCases = (ports: Ports) => ({
  createTask: createTask(ports),
  editTask: editTask(ports),
  completeTask: completeTask(ports),
  offerTask: offerTask(ports),
  askForPromise: askForPromise(ports),
  acceptCommitment: acceptCommitment(ports),
  declineCommitment: declineCommitment(ports),
  withdrawCommitment: withdrawCommitment(ports),
  settleCommitment: settleCommitment(ports),
  recognise: recognise(ports),
});

export type UseCases = ReturnType<typeof useCases>;
