import type { Representation } from '../compile/representation';
import { Failure } from './failure';
import type { Fields } from './own';

/** The representation of an object that a fetch is not for. */
const NOTHING = '{}';

/** By the value of one field after another: telling objects apart so costs less than writing each of them. */
type ByValue = Map<unknown, ByValue | Fields[]>;

interface OfType {
  /** The fields that tell apart; undefined where only the whole representation does. */
  readonly keys: readonly string[] | undefined;
  readonly known: ByValue;
}

/** Objects of an answer by the entities that they are: whoever appears in many places is asked about once. */
export class Entities {
  readonly representations: string[] = [];
  /** Of each representation, where in the answer its entity stands. */
  readonly places: Fields[][] = [];
  private readonly types = new Map<unknown, OfType>();

  /** Objects of which something could not be had that only some of their fields are computed from, with what and why. */
  readonly lacking = new Map<Fields, ReadonlyMap<string, Failure>>();

  /** @param isRequired whether a field is sent for others to be computed from it, and not to tell what the object is */
  constructor(
    private readonly representation: Representation,
    private readonly isRequired: (field: string) => boolean,
  ) {}

  get size(): number {
    return this.places.length;
  }

  /** @returns why it cannot be asked about, where it could not be told what it is */
  add(object: Fields): Failure | undefined {
    if (object['__typename'] instanceof Failure) return object['__typename'];
    const { keys, known } = this.ofType(object['__typename']);
    const same = keys && find(known, keys, object);
    if (same) {
      same.push(object);
      return undefined;
    }
    const text = this.representation.write(object);
    if (text instanceof Failure) return this.addLacking(object) ? undefined : text;
    if (text === undefined || text === NOTHING) return undefined;
    const twin = keys ? undefined : (known.get(text) as Fields[] | undefined);
    if (twin) twin.push(object);
    else {
      const places = [object];
      this.representations.push(text);
      this.places.push(places);
      if (keys) remember(known, keys, object, places);
      else known.set(text, places);
    }
    return undefined;
  }

  private addLacking(object: Fields): boolean {
    const failed = new Map<string, Failure>();
    const text = this.representation.writeLacking(object, failed);
    if (text === undefined || ![...failed.keys()].every(this.isRequired)) return false;
    this.representations.push(text);
    this.places.push([object]);
    this.lacking.set(object, failed);
    return true;
  }

  private ofType(typeName: unknown): OfType {
    const known = this.types.get(typeName);
    if (known) return known;
    const type = { keys: this.representation.tellingFields(typeName), known: new Map() };
    this.types.set(typeName, type);
    return type;
  }
}

function find(known: ByValue, keys: readonly string[], object: Fields): Fields[] | undefined {
  let found: ByValue | Fields[] | undefined = known;
  for (const key of keys) {
    found = (found as ByValue).get(object[key]);
    if (found === undefined) return undefined;
  }
  return found as Fields[];
}

function remember(known: ByValue, keys: readonly string[], object: Fields, places: Fields[]): void {
  let within = known;
  for (const key of keys.slice(0, -1)) {
    const next = (within.get(object[key]) as ByValue | undefined) ?? new Map<unknown, ByValue>();
    within.set(object[key], next);
    within = next;
  }
  within.set(object[keys.at(-1) ?? ''], places);
}
