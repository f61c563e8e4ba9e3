import type { NetworkRole, Viewer } from './viewer';

export interface InNetwork {
  readonly networkId: string;
}

export type Rule<Subject> = (viewer: Viewer, subject: Subject) => boolean;

/** Whoever has one of these roles in the thing's network. */
export const roles =
  (...allowed: NetworkRole[]): Rule<InNetwork> =>
  (viewer, { networkId }) => {
    const role = viewer.roleIn(networkId);
    return role !== undefined && allowed.includes(role);
  };

/** The member named in `field` of the thing, while still in its network. */
export const the =
  <Field extends string>(field: Field): Rule<InNetwork & Readonly<Record<Field, string | null>>> =>
  (viewer, subject) =>
    viewer.roleIn(subject.networkId) !== undefined && subject[field] === viewer.memberId;

export const either =
  <A, B>(one: Rule<A>, other: Rule<B>): Rule<A & B> =>
  (viewer, subject) =>
    one(viewer, subject) || other(viewer, subject);
