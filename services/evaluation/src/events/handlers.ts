import type { Handler } from '@trama/events';
import { beginPolicies, moveToTimeZone } from '../domain/follow-network';
import type { Ports } from '../domain/ports';
import { recordEvidence } from '../domain/record-evidence';
import { onCommitmentAccepted } from './on-commitment-accepted';
import { onCommitmentBroken } from './on-commitment-broken';
import { onCommitmentKept } from './on-commitment-kept';
import { onCommitmentWithdrawn } from './on-commitment-withdrawn';
import { onGoalAchieved } from './on-goal-achieved';
import { onGoalAdopted } from './on-goal-adopted';
import { onGoalCheckedIn } from './on-goal-checked-in';
import { onGoalDropped } from './on-goal-dropped';
import { onMembershipJoined } from './on-membership-joined';
import { onMembershipLeft } from './on-membership-left';
import { onMessagePosted } from './on-message-posted';
import { onMessageReacted } from './on-message-reacted';
import { onNetworkCreated } from './on-network-created';
import { onNetworkEdited } from './on-network-edited';
import { onRecognitionGiven } from './on-recognition-given';
import { onTaskCompleted } from './on-task-completed';
import { onTaskCreated } from './on-task-created';
import { onTaskEdited } from './on-task-edited';

/** Whose events are followed. */
export const sources = ['members', 'goals', 'tasks', 'communication'] as const;

/** All that is noted of them. */
export function handlers(ports: Pick<Ports, 'ledger' | 'relationships' | 'policies'>): readonly Handler[] {
  const record = recordEvidence(ports);
  return [
    onNetworkCreated(beginPolicies(ports)),
    onNetworkEdited(moveToTimeZone(ports)),
    onMembershipJoined(record),
    onMembershipLeft(record),
    onMessagePosted(record),
    onMessageReacted(record),
    onCommitmentAccepted(record),
    onCommitmentKept(record),
    onCommitmentBroken(record),
    onCommitmentWithdrawn(record),
    onTaskCreated(record),
    onTaskEdited(record),
    onTaskCompleted(record),
    onRecognitionGiven(record),
    onGoalAdopted(record),
    onGoalCheckedIn(record),
    onGoalAchieved(record),
    onGoalDropped(record),
  ];
}
