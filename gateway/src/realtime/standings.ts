import type { User } from '@trama/identity';
import type { Log, Part } from '@trama/runtime';
import type { Principal } from '../authentication/principal';
import type { Viewers } from '../authentication/viewers';
import { Standing, type StandingListener } from './standing';

/** Where no event tells of a change (Redis is away, say) it is found out by looking. */
const LOOK_MILLISECONDS = 4_000;

interface Followed {
  readonly principal: Principal;
  readonly standing: Standing;
  /** To be called once. */
  readonly leave: () => void;
}

/** The standing of everyone who subscribes here. A role that is taken back shows at once, whether anything else happens or not. */
export class Standings implements Part {
  readonly name = 'standings';
  private readonly byMember = new Map<string, Standing>();
  private timer: NodeJS.Timeout | undefined;
  private ignore: () => void = () => undefined;

  constructor(private readonly options: { readonly viewers: Viewers; readonly log: Log }) {}

  async start(): Promise<void> {
    this.ignore = this.options.viewers.onForgotten((memberId) => {
      const standing = this.byMember.get(memberId);
      standing?.forget();
      if (standing) this.look(standing);
    });
    this.timer = setInterval(() => {
      for (const standing of this.byMember.values()) this.look(standing);
    }, LOOK_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    this.ignore();
    clearInterval(this.timer);
  }

  /**
   * Someone's standing, and who they are by now. Tells the listener when their roles change, until it leaves. Rejects with
   * UNAVAILABLE where that cannot be found out.
   */
  async follow(user: User, listener: StandingListener): Promise<Followed> {
    const { viewers, log } = this.options;
    const principal = await viewers.principal(user);
    const { memberId } = principal;
    const standing = this.byMember.get(memberId) ?? new Standing(principal, viewers, log);
    this.byMember.set(memberId, standing);
    if (!standing.isOf(principal)) standing.forget();
    standing.listeners.add(listener);
    const leave = (): void => {
      standing.listeners.delete(listener);
      if (standing.listeners.size === 0) this.byMember.delete(memberId);
    };
    return { principal, standing, leave };
  }

  private look(standing: Standing): void {
    standing
      .lookUp()
      .catch((error: unknown) => this.options.log.warn({ err: error }, 'a subscriber could not be looked up'));
  }
}
