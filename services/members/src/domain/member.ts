/** A person, in however many networks. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** What others can count on in them. */
  readonly qualities: readonly string[];
  /** What they give. */
  readonly offers: readonly string[];
  /** What they look for. */
  readonly needs: readonly string[];
  /** Not so for someone known from an imported record alone. */
  readonly hasSignedIn: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

export const LONGEST_NAME = 120;

/** As someone begins: a name, cut where a record or an identity provider has a very long one, and an empty profile. */
export const newMember = (id: string, name: string, hasSignedIn: boolean, createdAt: Date): Member => ({
  id,
  name: [...name].slice(0, LONGEST_NAME).join(''),
  qualities: [],
  offers: [],
  needs: [],
  hasSignedIn,
  createdAt,
  version: 1,
});
