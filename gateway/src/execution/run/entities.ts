import type { Representation } from '../compile/representation';
import { Failure } from './failure';
import { fingerprint } from './fingerprint';
import type { Fields } from './own';

/** The representation of an object that a fetch is not for. */
const NOTHING = '{}';

/** Objects of an answer by the entities that they are: whoever appears in many places is asked about once. */
export class Entities {
  readonly representations: string[] = [];
  /** Of each representation, where in the answer its entity stands. */
  readonly places: Fields[][] = [];
  /** Which of them it is, by the fingerprint of what tells them apart. */
  private readonly known = new Map<number, number>();

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
    const typeName = object['__typename'];
    if (typeName instanceof Failure) return typeName;
    // To compare some fields costs less than to write the object each time.
    const keys = this.representation.tellingFields(typeName);
    const mark = keys && fingerprintOf(object, keys);
    const twins = mark === undefined ? undefined : this.placesOf(mark);
    if (keys && twins?.[0] && areEqual(twins[0], object, keys)) {
      twins.push(object);
      return undefined;
    }
    const text = this.representation.write(object);
    if (text instanceof Failure) return this.addLacking(object) ? undefined : text;
    if (text !== undefined && text !== NOTHING) this.addWritten(object, text, mark);
    return undefined;
  }

  private addWritten(object: Fields, text: string, mark = fingerprint(text)): void {
    const index = this.known.get(mark);
    if (index !== undefined && this.representations[index] === text) this.places[index]?.push(object);
    else {
      this.known.set(mark, this.size);
      this.representations.push(text);
      this.places.push([object]);
    }
  }

  private placesOf(mark: number): Fields[] | undefined {
    const index = this.known.get(mark);
    return index === undefined ? undefined : this.places[index];
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
}

function fingerprintOf(object: Fields, keys: readonly string[]): number {
  let mark = 0;
  for (const key of keys) mark = (Math.imul(mark, 31) + fingerprint(object[key])) | 0;
  return mark;
}

const areEqual = (one: Fields, other: Fields, keys: readonly string[]): boolean =>
  keys.every((key) => one[key] === other[key]);
