/** How a subscription is doing, for whoever shows it. */
export type SubscriptionState =
  | { readonly state: 'connecting' }
  /** The gateway knows who asks; what happens from here on is told. */
  | { readonly state: 'open' }
  /** It is interrupted, and tries again after so long from where it stands. */
  | { readonly state: 'waiting'; readonly milliseconds: number; readonly reason: string }
  | { readonly state: 'ended' };
