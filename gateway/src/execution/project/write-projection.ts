import { isOddName, own, type Fields } from '../run/own';
import type { Report } from './report';

/** Makes the value that the client gets from what the subgraphs gave: NO_VALUE where it may not be null and is. */
export type Complete = (value: unknown, report: Report) => unknown;

/** Makes an object that the client gets: null where a field in it is null that may not be. */
export type ProjectObject = (source: Fields, report: Report) => Fields | null;

export const NO_VALUE = Symbol('no value');

export interface Completion {
  readonly complete: Complete;
  /** Writes an expression that is true only of values that `complete` would leave as they are: most are spared the call. */
  readonly isPlain?: ((value: string) => string) | undefined;
}

export interface ProjectedField extends Completion {
  /** In the answer. */
  readonly key: string;
  /** Where the value stands until then. */
  readonly from: string;
}

/**
 * What makes objects of some fields, written out as code. One loop for all objects of all operations finds each field by a
 * search; written out, V8 knows where each stands, and the object has the room that it needs from the beginning. That is a
 * fifth of all that the executor costs (docs/adr/0005-executor-of-our-own.md).
 *
 * Names get into the code as quoted text only, and nothing else of a client's.
 */
export function writeProjection(fields: readonly ProjectedField[]): ProjectObject {
  const steps = fields.map(({ from, isPlain }, index) => {
    const value = `value${index}`;
    const read = isOddName(from) ? `own(source, ${quoted(from)})` : `source[${quoted(from)}]`;
    const complete = `if ((${value} = completed(fields[${index}], ${value}, report)) === NO_VALUE) return null;`;
    return `let ${value} = ${read}; ${isPlain ? `if (!(${isPlain(value)})) ` : ''}${complete}`;
  });
  const made = fields.map(({ key }, index) => `${propertyName(key)}: value${index}`);
  const code = `'use strict'; return (source, report) => { ${steps.join('\n')}\nreturn { ${made.join(', ')} }; };`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
  const write = new Function('fields', 'completed', 'own', 'NO_VALUE', code) as (...given: unknown[]) => ProjectObject;
  return write(fields, completed, own, NO_VALUE);
}

function completed({ key, complete }: ProjectedField, value: unknown, report: Report): unknown {
  const before = report.length;
  const made = complete(value, report);
  if (report.length > before) report.within(key, before);
  return made;
}

const quoted = (name: string): string => JSON.stringify(name);

/** Of an object that is written out, `__proto__` would say what it inherits from. */
const propertyName = (key: string): string => (key === '__proto__' ? `[${quoted(key)}]` : quoted(key));
