import { measureNetwork, measures } from '@trama/analysis';
import { digestOf, snapshotOf, type EvaluationInput } from './evaluation-input';
import type { PersonalResult } from './evaluation';
import type { Finding } from './findings/finding';
import { groupFindings } from './findings/group-findings';
import { hardToDoWithout } from './findings/hard-to-do-without';
import type { Measured } from './measured';

/** What comes out of an evaluation: nothing but what the input says, so that equal inputs give equal bytes. */
export interface Computed {
  readonly inputDigest: string;
  readonly measures: readonly Measured[];
  readonly findings: readonly Finding[];
  readonly personal: readonly Omit<PersonalResult, 'evaluationId' | 'networkId'>[];
}

/** Takes seconds of computing for a large network: not for the event loop of a process that has other things to do. */
export function computeEvaluation(input: EvaluationInput): Computed {
  const snapshot = snapshotOf(input);
  const { group, persons, cutMembers } = measureNetwork(snapshot);
  const backups = new Map(cutMembers.map(({ person, backup }) => [person, backup]));
  const { commitments, interactions } = snapshot;
  const { asOf, lastInteractionAt } = input;
  return {
    inputDigest: digestOf(input, snapshot),
    measures: inTheirOrder('GROUP', group),
    findings: groupFindings({ measures: group, commitments, acts: interactions.length, asOf, lastInteractionAt }),
    personal: Object.entries(persons).map(([memberId, values]) => {
      const backup = backups.get(memberId);
      return {
        memberId,
        measures: inTheirOrder('PERSON', values),
        findings: backup === undefined ? [] : [hardToDoWithout(backup)],
      };
    }),
  };
}

const inTheirOrder = (about: 'GROUP' | 'PERSON', values: Readonly<Record<string, number | null>>): Measured[] =>
  measures.filter((measure) => measure.about === about).map(({ name }) => ({ name, value: values[name] ?? null }));
