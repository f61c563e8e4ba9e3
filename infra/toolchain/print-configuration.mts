// Writes the tables of variables in docs/operations.md from the schemas by which the processes read them.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { between } from './between.mts';

const require = createRequire(import.meta.url);
const readers = {
  gateway: '../../gateway/src/config.ts',
  members: '../../services/members/src/config.ts',
  goals: '../../services/goals/src/config.ts',
  tasks: '../../services/tasks/src/config.ts',
  communication: '../../services/communication/src/config.ts',
  evaluation: '../../services/evaluation/src/config.ts',
};

const users = new Map<string, { type: z.ZodType; processes: string[] }>();
for (const [name, file] of Object.entries(readers)) {
  const { variables } = require(file) as { variables: Record<string, z.ZodType> };
  for (const [variable, type] of Object.entries(variables)) {
    const known = users.get(variable) ?? { type, processes: [] };
    known.processes.push(name);
    users.set(variable, known);
  }
}

const everyone = Object.keys(readers).length;
const rows = [...users].sort().map(([variable, { type, processes }]) => {
  const whose = processes.length === everyone ? 'all' : processes.join(', ');
  return `| \`${variable}\` | ${whose} | ${standard(type)} | ${type.description ?? ''} |`;
});
const table = ['| variable | read by | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
writeFileSync('docs/operations.md', between(readFileSync('docs/operations.md', 'utf8'), 'variables', table));

function standard(type: z.ZodType): string {
  const unset = type.safeParse(undefined);
  if (!unset.success) return 'required';
  return unset.data === undefined
    ? 'not set'
    : `\`${typeof unset.data === 'string' ? unset.data : JSON.stringify(unset.data)}\``;
}
