interface Measure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly definition: string;
  readonly meaning: string;
  readonly withheld: string | null;
}

export interface Evaluation {
  readonly id: string;
  readonly asOf: string;
  readonly measures: readonly Measure[];
  readonly myMeasures: readonly Measure[];
  readonly findings: readonly {
    readonly message: string;
    readonly evidence: readonly string[];
    readonly suggestion: string | null;
  }[];
}

const measureFields = 'name value unit direction definition meaning source withheld';

export const evaluationFields = `
  id asOf periodStart completedAt inputDigest
  definition { version halfLifeDays windowDays leastTie weights { kind weight } }
  measures { ${measureFields} }
  myMeasures { ${measureFields} }
  findings { kind message evidence suggestion }
`;

/** An evaluation for people to read: what was found, then what was measured. */
export function describeEvaluation(network: string, { asOf, findings, measures, myMeasures }: Evaluation): string {
  const found = findings.map(({ message, suggestion }) => `• ${message}${suggestion ? `\n  → ${suggestion}` : ''}`);
  return [
    `${network} as of ${asOf}`,
    '',
    ...(found.length > 0 ? found : ['Nothing stands out.']),
    '',
    'Measured',
    ...table(measures),
    ...(myMeasures.length > 0 ? ['', 'About you, shown to you alone', ...table(myMeasures)] : []),
    '',
  ].join('\n');
}

function table(measures: readonly Measure[]): string[] {
  const widest = Math.max(...measures.map(({ name }) => name.length));
  return measures.map(
    ({ name, value, unit, meaning, withheld }) =>
      `  ${name.padEnd(widest)}  ${shown(value, unit, withheld).padEnd(18)}  ${meaning}`,
  );
}

function shown(value: number | null, unit: string, withheld: string | null): string {
  if (withheld !== null) return 'withheld';
  if (value === null) return 'unknown';
  return `${Number.isInteger(value) ? value : value.toFixed(3)} ${unit}`;
}
