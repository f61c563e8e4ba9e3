interface Measure {
  readonly name: string;
  readonly chapter: string;
  readonly value: number | null;
  readonly standardError: number | null;
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

const measureFields = `name chapter value standardError approximate unit range { least most } direction
  definition meaning edges variants cost source withheld`;

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

/** Chapter by chapter; what could not be measured is left out. */
function table(measures: readonly Measure[]): string[] {
  const known = measures.filter(({ value, withheld }) => value !== null || withheld !== null);
  const shown = known.map((measure) => ({ ...measure, shown: shownValue(measure) }));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));
  const [names, values] = [widest(shown.map(({ name }) => name)), widest(shown.map((one) => one.shown))];
  const chapters = Map.groupBy(shown, ({ chapter }) => chapter);
  return [...chapters].flatMap(([chapter, some]) => [
    `  ${titleOf(chapter)}`,
    ...some.map(({ name, shown, meaning }) => `    ${name.padEnd(names)}  ${shown.padEnd(values)}  ${meaning}`),
  ]);
}

/** `GIVE_AND_TAKE` → `Give and take` */
const titleOf = (chapter: string): string =>
  `${chapter.slice(0, 1)}${chapter.slice(1).toLowerCase().replaceAll('_', ' ')}`;

function shownValue({ value, standardError, unit, withheld }: Measure): string {
  if (withheld !== null || value === null) return 'withheld';
  const error = standardError === null ? '' : ` ± ${rounded(standardError)}`;
  return `${rounded(value)}${error}${unit === '1' ? '' : ` ${unit}`}`;
}

const rounded = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));
