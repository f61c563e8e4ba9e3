// Writes docs/events.md from the contracts: the envelope, and every kind of event with what it says.
import { allContracts, type EventContract } from '@trama/events';
import { z } from 'zod';
import { writeInto } from './write-into';

type Literal = string | number | boolean | null;

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly Literal[];
  readonly const?: Literal;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

const introduction = `# Events

<!-- Written by \`pnpm generate\` from packages/events/src/contracts. -->

What happens in Trama is told as events: each in the transaction of the change that it tells of, each to be relied on.
Subscribers see them through the gateway; services follow each other by them
([how](architecture.md), [in which order](adr/0002-numbered-streams.md), [consumed once](adr/0003-positions-not-inboxes.md)).

## Envelope

| field | type | meaning |
|---|---|---|
| \`id\` | UUID | this event |
| \`kind\` | string | \`<thing>.<past tense>.v<version>\`; one of those below |
| \`networkId\` | string | the network in which it happened |
| \`actorId\` | string, null | the member who did it; null where the system did |
| \`subject\` | \`{type, id}\` | what it is about; \`type\` is an entity of the API |
| \`occurredAt\` | time | when it happened, UTC |
| \`audience\` | \`NETWORK\`, \`STEWARDS\` or member ids | who may learn of it |
| \`data\` | object | by kind, below |
| \`source\` | string | the service that tells it |
| \`seq\` | integer | its number among the events of its source in its network: 1, 2, 3, … without a gap |

A kind never changes what its data mean: fields may be added, and whoever reads ignores those that they do not know.
Anything else is a new version.`;

const contracts = [...allContracts.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
const subjects = [...new Set(contracts.map(({ subject }) => subject))].sort();
const sections = subjects.map((subject) => {
  const rows = contracts.filter((contract) => contract.subject === subject).map(row);
  return [`## ${subject}`, '', '| kind | meaning | data |', '|---|---|---|', ...rows].join('\n');
});
writeInto('docs/events.md', `${[introduction, ...sections].join('\n\n')}\n`);

function row({ kind, meaning, data }: EventContract): string {
  // zod has no JSON Schema for a date; in JSON it is a string.
  const schema = z.toJSONSchema(data, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
    },
  }) as JsonSchema;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' (optional)';
    return `\`${name}\`: ${typeOf(field)}${optional}`;
  });
  return `| \`${kind}\` | ${meaning} | ${fields.join('<br>') || 'none'} |`;
}

function typeOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(', ');
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => `\`${name}\`: ${typeOf(field)}`);
    return `{ ${fields.join('; ')} }`;
  }
  return schema.format === 'date-time' ? 'time' : [schema.type ?? 'anything'].flat().join(', ');
}
