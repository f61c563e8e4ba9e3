import { isObjectType, type GraphQLCompositeType } from 'graphql';

/** What a name in the answer is asked to be. */
export interface Meaning {
  /** The type in whose selection set it is asked for. */
  readonly parent: GraphQLCompositeType;
  /** The field and its arguments, as they are written. */
  readonly asks: string;
  /** The type of its value as the answer shows it: lists, nulls and the scalar, but not which object. */
  readonly looks: string;
}

/**
 * The names that stand in one object of the answer, whichever selection sets they come from. Keeps the specification's
 * rule (5.3.2, Field Selection Merging), and is a little stricter: below two fields that never meet it asks for the
 * same as below two that do.
 */
export class MergeScope {
  private readonly names = new Map<string, { meanings: Meaning[]; below: MergeScope }>();

  /** Whether a field may bear this name here. */
  takes(name: string, meaning: Meaning): boolean {
    return (this.names.get(name)?.meanings ?? []).every(
      (other) =>
        other.looks === meaning.looks && (other.asks === meaning.asks || neverMeet(other.parent, meaning.parent)),
    );
  }

  /** Takes it, and answers where the names below it go. */
  take(name: string, meaning: Meaning): MergeScope {
    const entry = this.names.get(name) ?? { meanings: [], below: new MergeScope() };
    this.names.set(name, entry);
    entry.meanings.push(meaning);
    return entry.below;
  }

  below(name: string): MergeScope {
    return this.names.get(name)?.below ?? new MergeScope();
  }
}

const neverMeet = (one: GraphQLCompositeType, other: GraphQLCompositeType): boolean =>
  one !== other && isObjectType(one) && isObjectType(other);
