/** How strongly one person is tied to another; one direction. People are ids at the border of this package, numbers within. */
export interface Tie<Person extends string | number = number> {
  readonly from: Person;
  readonly to: Person;
  /** Above 0. */
  readonly weight: number;
}
