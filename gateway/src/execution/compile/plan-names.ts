import { print, visit, type ArgumentNode, type DocumentNode, type FieldNode } from 'graphql';
import type { Reserved } from './reserved-names';

/**
 * The names that an operation's values bear while it runs. Apollo's planner adds fields of its own (keys, what is
 * required), under the names that they have in the schema, and trusts that the client calls nothing else so: `id: title`
 * beside a needed `id` gives wrong data. Nor does it mind that one name may mean two things on two types where a subgraph
 * knows no more than their interface (`@interfaceObject`). So what could be confused bears another name until the answer
 * is made.
 */
export class PlanNames {
  private readonly planned = new Map<string, string>();
  private readonly clients = new Map<string, string>();
  private readonly taken: Set<string>;
  /** What each name is first given to. */
  private readonly first = new Map<string, string>();

  constructor(
    document: DocumentNode,
    private readonly reserved: Reserved,
  ) {
    this.taken = new Set(reserved.fields);
    visit(document, {
      Field: (field) => {
        const name = (field.alias ?? field.name).value;
        this.taken.add(name);
        if (!this.first.has(name)) this.first.set(name, meaningOf(field));
      },
    });
  }

  /** The name of a field in the plan. */
  of(node: FieldNode): string {
    const field = node.name.value;
    const name = node.alias?.value ?? field;
    if (field === '__typename') return field;
    if (field.startsWith('__')) return name; // answered here, and never planned
    const isSafe = name === field ? !this.reserved.withArguments.has(field) : !this.reserved.fields.has(name);
    const isAlone = !this.reserved.ofInterfaceObjects.has(field) || this.first.get(name) === meaningOf(node);
    return isSafe && isAlone ? name : this.another(name, node);
  }

  /** What the client calls it. */
  inAnswer(planned: string): string {
    return this.clients.get(planned) ?? planned;
  }

  private another(name: string, node: FieldNode): string {
    const key = `${name} ${meaningOf(node)}`;
    const known = this.planned.get(key);
    if (known !== undefined) return known;
    let free = `${name}__${node.name.value}`;
    while (this.taken.has(free)) free += '_';
    this.taken.add(free);
    this.planned.set(key, free);
    this.clients.set(free, name);
    return free;
  }
}

/** The field and its arguments, in whatever order they stand. */
const meaningOf = ({ name, arguments: given = [] }: FieldNode): string =>
  `${name.value}(${given.map(inOrder).sort().join()})`;

const inOrder = (node: ArgumentNode): string =>
  print(
    visit(node, {
      ObjectValue: {
        leave: (object) => ({
          ...object,
          fields: object.fields.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1)),
        }),
      },
    }),
  );
