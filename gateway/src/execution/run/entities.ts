import type { Representation } from '../compile/representation';
import { Failure } from './failure';
import type { Fields } from './own';

/** The representation of an object that a fetch is not for. */
const NOTHING = '{}';

/** Objects of an answer by the entities that they are: whoever appears in many places is asked about once. */
export class Entities {
  readonly representations: string[] = [];
  /** Of each representation, where in the answer its entity stands. */
  readonly places: Fields[][] = [];
  /** Where one field tells a type's entities apart, by its value, which costs less than their text. */
  private readonly byType = new Map<unknown, { key: string | undefined; known: Map<unknown, Fields[]> }>();

  constructor(private readonly representation: Representation) {}

  get size(): number {
    return this.places.length;
  }

  /** @returns why it cannot be asked about, where it could not be told what it is */
  add(object: Fields): Failure | undefined {
    const { key, known } = this.ofType(object['__typename']);
    const same = key === undefined ? undefined : known.get(object[key]);
    if (same) {
      same.push(object);
      return undefined;
    }
    const text = this.representation.write(object);
    if (text instanceof Failure) return text;
    if (text === undefined || text === NOTHING) return undefined;
    const identity = key === undefined ? text : object[key];
    const places = known.get(identity);
    if (places) places.push(object);
    else {
      const first = [object];
      this.representations.push(text);
      this.places.push(first);
      known.set(identity, first);
    }
    return undefined;
  }

  private ofType(typeName: unknown) {
    let known = this.byType.get(typeName);
    if (!known) this.byType.set(typeName, (known = { key: this.representation.simpleKey(typeName), known: new Map() }));
    return known;
  }
}
