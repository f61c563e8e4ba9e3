import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { Failure } from '../run/failure';
import { isFields, isOddName, own, setOwn, type Fields } from '../run/own';
import { conditionIn } from './rewrites';
import { covers } from './type-conditions';

interface Written {
  /** `"name":`, the comma before it too. */
  readonly head: string;
  readonly key: string;
  readonly isOdd: boolean;
  /** JSON that a rewrite puts in place of the value. */
  readonly constant: string | undefined;
  readonly inner: Representation | undefined;
}

interface OfType {
  readonly typeName: unknown;
  readonly fields: readonly Written[];
  /** The fields by whose values objects of the type are told apart; undefined where it takes what is in them. */
  readonly telling: readonly string[] | undefined;
}

/** More than any schema has; a subgraph that makes names up fills no memory. */
const MOST_TYPES = 1_000;

type Selections = readonly QueryPlanSelectionNode[];

/**
 * What of an object another subgraph needs, in order to know it (its `@key`) and to answer for it (`@requires`), written
 * as JSON. Compiled once for each type that the object turns out to be.
 */
export class Representation {
  private readonly byType = new Map<unknown, OfType>();
  /** Objects of one type come one after another. */
  private last: OfType | undefined;
  private readonly parts = new Map<string, Representation>();

  constructor(
    private readonly selections: Selections,
    private readonly rewrites: readonly FetchDataRewrite[],
    private readonly schema: GraphQLSchema,
  ) {}

  /** Undefined where the object lacks something of it; a Failure where that could not be had. */
  write(object: Fields): string | Failure | undefined {
    const typeName = object['__typename'];
    if (typeName instanceof Failure) return typeName;
    const { fields } = this.ofType(typeName);
    let text = '{';
    for (const { head, key, isOdd, constant, inner } of fields) {
      const value = isOdd ? own(object, key) : object[key];
      if (value === undefined) return this.inOtherWords(object);
      if (value instanceof Failure) return value;
      const written = constant ?? (inner ? inner.writeValue(value) : JSON.stringify(value));
      if (written instanceof Failure) return written;
      text += head;
      text += written;
    }
    return `${text}}`;
  }

  /** The same of an object of which something could not be had: null stands for it, and `failed` is told why. */
  writeLacking(object: Fields, failed: Map<string, Failure>): string | undefined {
    const rest = { ...object };
    for (const { key, inner } of this.ofType(object['__typename']).fields) {
      const value = own(object, key);
      const written = inner && value !== undefined ? inner.writeValue(value) : value;
      if (!(written instanceof Failure)) continue;
      failed.set(key, written);
      setOwn(rest, key, null);
    }
    const text = this.write(rest);
    return text instanceof Failure ? undefined : text;
  }

  /**
   * Where the plan knows several ways to tell what an object is (by an interface's key, by a type's own), those that the
   * object has all of.
   */
  private inOtherWords(object: Fields): string | Failure | undefined {
    const ways = this.selections.filter((selection) => this.holds(selection, object['__typename']));
    if (ways.length < 2) return undefined;
    const whole = ways.filter((way) => this.of([way]).write(object) !== undefined);
    return whole.length === 0 || whole.length === ways.length ? undefined : this.of(whole).write(object);
  }

  /** The same, of some of the selections, with the rewrites that are theirs. */
  private of(selections: Selections): Representation {
    const key = selections.map((selection) => this.selections.indexOf(selection)).join();
    const known = this.parts.get(key);
    if (known) return known;
    const conditions = selections.map((selection) => 'typeCondition' in selection && selection.typeCondition);
    const rewrites = this.rewrites.filter(({ path: [first = ''] }) => {
      const on = conditionIn(first);
      return on === undefined || conditions.includes(on);
    });
    const part = new Representation(selections, rewrites, this.schema);
    this.parts.set(key, part);
    return part;
  }

  private holds(selection: QueryPlanSelectionNode, typeName: unknown): boolean {
    if (selection.kind !== 'InlineFragment') return true;
    const { typeCondition } = selection;
    return typeof typeName === 'string' && !!typeCondition && covers(this.schema, typeCondition, typeName);
  }

  /** An object that lacks something is written as null: it is not for us to say what that means to the subgraph. */
  private writeValue(value: unknown): string | Failure {
    if (value instanceof Failure) return value;
    if (Array.isArray(value)) {
      const entries: string[] = [];
      for (const entry of value as unknown[]) {
        const written = this.writeValue(entry);
        if (written instanceof Failure) return written;
        entries.push(written);
      }
      return `[${entries.join(',')}]`;
    }
    return isFields(value) ? (this.write(value) ?? 'null') : 'null';
  }

  /** The fields by whose values objects of a type are told apart; undefined where it takes what is in them. */
  tellingFields(typeName: unknown): readonly string[] | undefined {
    return this.ofType(typeName).telling;
  }

  private ofType(typeName: unknown): OfType {
    const { last } = this;
    if (last && last.typeName === typeName) return last;
    let ofType = this.byType.get(typeName);
    if (!ofType) {
      ofType = { typeName, ...this.compile(typeName) };
      if (this.byType.size < MOST_TYPES) this.byType.set(typeName, ofType);
    }
    return (this.last = ofType);
  }

  /**
   * A subgraph that knows an interface as an object (`@interfaceObject`) is asked about its types by its name: about those
   * that the plan renames so. What others have of the fields that are sent was fetched for something else.
   */
  private isForType(typeName: unknown): boolean {
    const names = this.rewrites.filter(({ kind, path }) => kind === 'ValueSetter' && path.at(-1) === '__typename');
    return (
      names.length === 0 ||
      typeof typeName !== 'string' ||
      names.some(
        (change) =>
          (change.kind === 'ValueSetter' && change.setValueTo === typeName) ||
          change.path.slice(0, -1).every((step) => covers(this.schema, conditionIn(step) ?? step, typeName)),
      )
    );
  }

  private compile(typeName: unknown): Omit<OfType, 'typeName'> {
    const { schema } = this;
    if (!this.isForType(typeName)) return { fields: [], telling: undefined };
    const collected = new Map<string, { selections: QueryPlanSelectionNode[]; isLeaf: boolean }>();
    const collect = (selections: Selections): void => {
      for (const selection of selections) {
        if (selection.kind === 'InlineFragment') {
          if (this.holds(selection, typeName)) collect(selection.selections);
        } else {
          const { alias, name, selections: inner } = selection;
          const known = collected.get(alias ?? name);
          if (known) known.selections.push(...(inner ?? []));
          else collected.set(alias ?? name, { selections: [...(inner ?? [])], isLeaf: !inner });
        }
      }
    };
    collect(this.selections);
    const fields = [...collected].map(([key, { selections, isLeaf }], index) => {
      const { here, within, name } = this.rewritesOf(key, typeName);
      return {
        head: `${index === 0 ? '' : ','}${JSON.stringify(name)}:`,
        key,
        isOdd: isOddName(key),
        constant: here,
        inner: isLeaf ? undefined : new Representation(selections, within, schema),
      };
    });
    const isTold = fields.length > 0 && fields.every(({ inner, isOdd }) => !inner && !isOdd);
    return { fields, telling: isTold ? fields.map(({ key }) => key) : undefined };
  }

  /** What the plan's rewrites do to one field of an object of this type. */
  private rewritesOf(key: string, typeName: unknown) {
    let here: string | undefined;
    let name = key;
    const within: FetchDataRewrite[] = [];
    for (const change of this.rewrites) {
      const path = [...change.path];
      for (let on = conditionIn(path[0] ?? ''); on !== undefined; on = conditionIn(path[0] ?? '')) {
        if (typeof typeName === 'string' && !covers(this.schema, on, typeName)) path.length = 0;
        path.shift();
      }
      if (path[0] !== key) continue;
      if (path.length > 1) within.push({ ...change, path: path.slice(1) });
      else if (change.kind === 'ValueSetter') here = JSON.stringify(change.setValueTo);
      else name = change.renameKeyTo;
    }
    return { here, within, name };
  }
}
