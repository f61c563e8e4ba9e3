import { visit, type DocumentNode, type FieldNode } from 'graphql';
import type { Reserved } from './reserved-names';

/**
 * The names that an operation's values bear while it runs. Apollo's planner adds fields of its own (keys, what is
 * required), under the names that they have in the schema, and trusts that the client calls nothing else so: `id: title`
 * beside a needed `id` gives wrong data. So what could be confused bears another name until the answer is made.
 */
export class PlanNames {
  private readonly planned = new Map<string, string>();
  private readonly clients = new Map<string, string>();
  private readonly taken: Set<string>;

  constructor(
    document: DocumentNode,
    private readonly reserved: Reserved,
  ) {
    this.taken = new Set(reserved.fields);
    visit(document, { Field: ({ name, alias }) => void this.taken.add((alias ?? name).value) });
  }

  /** The name of a field in the plan. */
  of({ name: { value: field }, alias }: FieldNode): string {
    const name = alias?.value ?? field;
    if (field === '__typename') return field;
    if (field.startsWith('__')) return name; // answered here, and never planned
    const isSafe = name === field ? !this.reserved.withArguments.has(field) : !this.reserved.fields.has(name);
    return isSafe ? name : this.another(name, field);
  }

  /** What the client calls it. */
  inAnswer(planned: string): string {
    return this.clients.get(planned) ?? planned;
  }

  private another(name: string, field: string): string {
    const key = `${name} ${field}`;
    const known = this.planned.get(key);
    if (known !== undefined) return known;
    let free = `${name}__${field}`;
    while (this.taken.has(free)) free += '_';
    this.taken.add(free);
    this.planned.set(key, free);
    this.clients.set(free, name);
    return free;
  }
}
