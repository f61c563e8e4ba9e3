/** What someone is in one network. Stewards facilitate; they do not outvote. */
export const NetworkRole = { STEWARD: 'STEWARD', MEMBER: 'MEMBER', OBSERVER: 'OBSERVER' } as const;
export type NetworkRole = (typeof NetworkRole)[keyof typeof NetworkRole];

/** Whoever asks: a member, with the role that they have in each of their networks. */
export interface Viewer {
  readonly memberId: string;
  roleIn(networkId: string): NetworkRole | undefined;
  /** The networks that they are in: what they may see lies in these. */
  networkIds(): readonly string[];
}

/** What a viewer is made of, as it travels: network id → role. */
export type Roles = Readonly<Record<string, NetworkRole>>;

export function viewerOf(memberId: string, roles: Roles): Viewer {
  return {
    memberId,
    roleIn: (networkId) => (Object.hasOwn(roles, networkId) ? roles[networkId] : undefined),
    networkIds: () => Object.keys(roles),
  };
}
