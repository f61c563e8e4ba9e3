import { nextEnd, type Rhythm } from './period';

/** When a network is evaluated without anyone asking. There is one for each network. */
export interface EvaluationPolicy extends Rhythm {
  readonly networkId: string;
  readonly version: number;
  readonly enabled: boolean;
  /** Periods that ended by then are accounted for: evaluated, asked for, or of a time when the policy was off. */
  readonly plannedUntil: Date;
  /** When the next period ends; null while the policy is off. */
  readonly nextAt: Date | null;
}

/** On the first of each month at six in the morning: whoever reads it at breakfast sees the whole month. */
const USUAL_CRON = '0 6 1 * *';

/** What a network begins with. */
export function usualPolicy(networkId: string, timeZone: string, foundedAt: Date): EvaluationPolicy {
  const rhythm = { cron: USUAL_CRON, timeZone };
  return withRhythm({ networkId, version: 1, enabled: true, ...rhythm, plannedUntil: foundedAt, nextAt: null }, rhythm);
}

/** The same policy at other times. */
export function withRhythm<P extends EvaluationPolicy>(policy: P, rhythm: Partial<Rhythm> & { enabled?: boolean }): P {
  const changed = { ...policy, ...rhythm };
  return { ...changed, nextAt: changed.enabled ? nextEnd(changed, changed.plannedUntil) : null };
}
