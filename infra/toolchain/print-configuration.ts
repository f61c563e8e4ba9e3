// Writes the table of variables in docs/operations.md from the schemas by which the processes read them.
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { variables as gateway } from '../../gateway/src/config';
import { variables as communication } from '../../services/communication/src/config';
import { variables as evaluation, workerVariables } from '../../services/evaluation/src/config';
import { variables as goals } from '../../services/goals/src/config';
import { variables as members } from '../../services/members/src/config';
import { variables as tasks } from '../../services/tasks/src/config';
import { between } from './between';
import { writeInto } from './write-into';

const readers: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  gateway,
  members,
  goals,
  tasks,
  communication,
  evaluation,
  'evaluation worker': workerVariables,
};

const types = new Map(Object.values(readers).flatMap((variables) => Object.entries(variables)));
const rows = [...types]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, type]) => `| \`${name}\` | ${whoReads(name)} | ${standard(type)} | ${type.description ?? ''} |`);
const table = ['| variable | read by | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
writeInto('docs/operations.md', between(readFileSync('docs/operations.md', 'utf8'), 'variables', table));

function whoReads(variable: string): string {
  const { true: does = [], false: doesNot = [] } = Object.groupBy(Object.keys(readers), (reader) =>
    String(variable in (readers[reader] ?? {})),
  );
  if (doesNot.length === 0) return 'all';
  return doesNot.length === 1 ? `all but ${doesNot.join()}` : does.join(', ');
}

function standard(type: z.ZodType): string {
  const unset = type.safeParse(undefined);
  if (!unset.success) return 'required';
  if (unset.data === undefined) return 'not set';
  const value: unknown = Array.isArray(unset.data) ? unset.data.join(',') : unset.data; // a list is written as it is read
  if (value === '' || JSON.stringify(value) === '{}') return 'none';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
