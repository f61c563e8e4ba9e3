import { holdsEvidence } from './holds-evidence';
import type { Ports } from './ports';
import { requestEvaluation } from './request-evaluation';
import { setEvaluationPolicy } from './set-evaluation-policy';

/** What people can do here. What happens by itself: record-evidence, follow-network, plan-evaluations, carry-out-evaluation. */
export const useCases = (ports: Omit<Ports, 'recordOf' | 'measure'>) => ({
  holdsEvidence: holdsEvidence(ports),
  requestEvaluation: requestEvaluation(ports),
  setEvaluationPolicy: setEvaluationPolicy(ports),
});

export type UseCases = ReturnType<typeof useCases>;
