import { Counter, type Registry } from 'prom-client';
import { Company, type Client } from '../../execution/subgraphs/company';

/** A whole answer of HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  /** Of its errors. */
  readonly codes: readonly unknown[];
}

interface UnderWay {
  readonly company: Company;
  /** Undefined once it was made. */
  answer: Promise<Answer> | undefined;
}

/** Answers that are being made. Whoever asks for the same meanwhile, and may see the same, is given the same bytes. */
export class AnswersInFlight {
  private readonly underWay = new Map<string, UnderWay>();
  private readonly joined: Counter;

  constructor(metrics: Registry) {
    this.joined = new Counter({
      name: 'trama_requests_joined_total',
      help: 'Requests that were given the answer of an equal one that was under way',
      registers: [metrics],
    });
  }

  /**
   * @param key the same for those who are to be given the same
   * @param make makes the answer, for as long as any of these is there
   */
  join(key: string, client: Client, make: (company: Client) => Promise<Answer>): Promise<Answer> {
    const known = this.underWay.get(key);
    if (known?.answer && !known.company.destroyed) {
      this.joined.inc();
      known.company.add(client);
      return known.answer;
    }
    const company = new Company();
    company.add(client);
    const answer = make(company).then(({ body, ...rest }) => ({ ...rest, body: Buffer.from(body) }));
    const entry: UnderWay = { company, answer };
    this.underWay.set(key, entry);
    const leave = (): void => {
      if (this.underWay.get(key) === entry) this.underWay.delete(key);
      // Tables that the map has grown out of still hold this, until the old generation is collected: not all of the answer, too.
      entry.answer = undefined;
    };
    answer.then(leave, leave);
    return answer;
  }

  /** Something has changed: whoever asks from now on must not be told what was so before. */
  forget(): void {
    this.underWay.clear();
  }
}
