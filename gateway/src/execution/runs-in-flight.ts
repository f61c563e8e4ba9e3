import type { Gathered } from './run/run';
import { Company } from './subgraphs/company';
import type { Patience } from './subgraphs/flight';
import type { Forwarding } from './subgraphs/forwarding';

/** Whoever has so much more or less time left, in milliseconds, has a run of their own. */
const TIME_APART = 100;

interface Open {
  readonly company: Company;
  readonly expiresAt: number;
  /** Undefined once nobody may join any more. */
  gathered: Promise<Gathered> | undefined;
}

export interface RunsInFlightOptions<Context> {
  /** Says who may be handed the same answers. */
  readonly forwarding: Pick<Forwarding<Context>, 'scope'>;
  /** Told when somebody is given what was gathered for another. */
  readonly joined: () => void;
}

/**
 * Runs of queries that no subgraph has answered yet. Where equal fetches are joined, whoever asks the same meanwhile and may
 * see the same would have every fetch in common with them, from the first to the last: so that is one run, and
 * what it gathers is for all of them. Nobody is told anything older than by joining one fetch after another.
 */
export class RunsInFlight<Context extends Patience> {
  private readonly open = new Map<string, Open>();

  constructor(private readonly options: RunsInFlightOptions<Context>) {}

  /**
   * @param question the same for those who ask the same
   * @param begin begins a run for as long as any of those it is for is there; is given what to call at each answer of a subgraph
   */
  join(
    question: string,
    context: Context,
    begin: (context: Context, answered: () => void) => Promise<Gathered>,
  ): Promise<Gathered> {
    const { forwarding, joined } = this.options;
    const { client, expiresAt = Infinity } = context;
    const key = `${forwarding.scope(context)} ${question}`;
    const known = this.open.get(key);
    if (known?.gathered && !known.company.destroyed && areNear(known.expiresAt, expiresAt)) {
      joined();
      known.company.add(client);
      return known.gathered;
    }
    const company = new Company();
    company.add(client);
    const open: Open = { company, expiresAt, gathered: undefined };
    const close = (): void => {
      if (this.open.get(key) === open) this.open.delete(key);
      // Tables that the map has grown out of still hold this, until the old generation is collected: not all of the answer, too.
      open.gathered = undefined;
    };
    const gathered = begin({ ...context, client: company }, close).finally(close);
    open.gathered = gathered;
    this.open.set(key, open);
    return gathered;
  }

  /** Something has changed: whoever asks from now on must not be told what was so before. */
  forget(): void {
    this.open.clear();
  }
}

const areNear = (one: number, other: number): boolean => one === other || Math.abs(one - other) <= TIME_APART;
