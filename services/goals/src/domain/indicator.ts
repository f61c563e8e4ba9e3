import { refuseInput, requireText } from '@trama/errors';
import { uuidv7 } from 'uuidv7';

const MOST_INDICATORS = 10;
const LONGEST_NAME = 100;
const LONGEST_UNIT = 30;
/** Beyond this a difference of two numbers is no longer exact, or no number at all. */
const LARGEST_VALUE = 1e15;

/** By what the network sees how far it has come. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Where it stood when the goal was proposed. */
  readonly start: number;
  /** Where it stands when the goal is reached: above `start`, or below it. */
  readonly target: number;
  /** Where it stands by the latest check-in. */
  readonly latest: Reading | null;
}

export interface Reading {
  readonly value: number;
  readonly at: Date;
}

export type IndicatorInput = Pick<Indicator, 'name' | 'unit' | 'start' | 'target'>;

/** The indicators of a new goal. Refuses with INVALID_INPUT more than 10, two of one name, and one that could not move. */
export function newIndicators(inputs: readonly IndicatorInput[]): readonly Indicator[] {
  if (inputs.length > MOST_INDICATORS) throw refuseInput('indicators', `Name at most ${MOST_INDICATORS} indicators.`);
  const names = new Set<string>();
  return inputs.map((input, index) => {
    const field = `indicators[${index}]`;
    const name = requireText(`${field}.name`, input.name, LONGEST_NAME);
    if (names.has(name)) throw refuseInput(`${field}.name`, 'Each indicator has a name of its own.');
    names.add(name);
    const start = measurable(`${field}.start`, input.start);
    const target = measurable(`${field}.target`, input.target);
    if (target === start) throw refuseInput(`${field}.target`, 'It must differ from `start`: nothing would ever move.');
    return {
      id: uuidv7(),
      name,
      unit: requireText(`${field}.unit`, input.unit, LONGEST_UNIT),
      start,
      target,
      latest: null,
    };
  });
}

/** Refuses with INVALID_INPUT a number that cannot be reckoned with. */
export function measurable(field: string, value: number): number {
  if (!(Math.abs(value) <= LARGEST_VALUE)) throw refuseInput(field, 'It lies between −10¹⁵ and 10¹⁵.');
  return value;
}

/** Where the indicator stands after one more reading. Readings may come in late: the latest in time counts. */
export function withReading(indicator: Indicator, reading: Reading): Indicator {
  const isLatest = indicator.latest === null || reading.at >= indicator.latest.at;
  return isLatest ? { ...indicator, latest: reading } : indicator;
}
