import { createHash } from 'node:crypto';
import type { MeasureResult } from '@trama/analysis';
import { currentDefinition } from './definition';
import type { Evaluation } from './evaluation';
import type { GroupFacts } from './findings/finding';
import { groupFindings } from './findings/group-findings';
import type { Recorded } from './ports';

/** What an evaluation says about the group: nothing but what went into it. */
export function computed(
  { record, lastInteractionAt }: Recorded,
  { digest, group }: MeasureResult,
): Pick<Evaluation, 'inputDigest' | 'measures' | 'findings'> {
  const measures = Object.fromEntries(group.map(({ name, value }) => [name, value])) as GroupFacts['measures'];
  const ended = (outcome: string): number => record.commitments.filter((one) => one.outcome === outcome).length;
  return {
    inputDigest: inputDigest(digest, lastInteractionAt),
    measures: group.map(({ name, value, standardError }) => ({ name, value, standardError })),
    findings: groupFindings({
      measures,
      commitments: { kept: ended('KEPT'), broken: ended('BROKEN') },
      acts: record.interactions.length,
      asOf: new Date(record.asOf),
      lastInteractionAt,
    }),
  };
}

/** Of all that went in: the record, and what findings are read from besides. */
function inputDigest(recordDigest: string, lastInteractionAt: Date | null): string {
  const besides = JSON.stringify([currentDefinition.version, lastInteractionAt?.getTime() ?? null]);
  return createHash('sha256').update(`${recordDigest} ${besides}`).digest('hex');
}
