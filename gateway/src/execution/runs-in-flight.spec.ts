import type { Gathered } from './run/run';
import { RunsInFlight } from './runs-in-flight';
import type { Patience } from './subgraphs/flight';

interface Asker extends Patience {
  readonly name: string;
}

const ana: Asker = { name: 'ana' };

/** A run that was begun: what it may tell of itself, and for whom it goes on. */
interface Begun {
  readonly context: Asker;
  readonly answered: () => void;
  readonly end: (gathered: Gathered) => void;
  readonly fail: (error: Error) => void;
}

class Asking {
  readonly begun: Begun[] = [];
  joined = 0;
  private readonly runs = new RunsInFlight<Asker>({
    forwarding: { scope: ({ name }) => name },
    joined: () => (this.joined += 1),
  });

  ask(question = 'everything', context: Asker = ana): Promise<Gathered> {
    return this.runs.join(
      question,
      context,
      (company, answered) => new Promise((end, fail) => this.begun.push({ context: company, answered, end, fail })),
    );
  }

  forget(): void {
    this.runs.forget();
  }
}

const gathered: Gathered = { root: { me: 'Ana' }, errors: [] };

let asking: Asking;
beforeEach(() => (asking = new Asking()));

it('is one run for all who ask the same before a subgraph has answered', async () => {
  const answers = [asking.ask(), asking.ask(), asking.ask()];
  expect(asking.begun).toHaveLength(1);
  expect(asking.joined).toBe(2);
  asking.begun[0]?.end(gathered);
  for (const answer of answers) expect(await answer).toBe(gathered);
});

it('is closed once a subgraph has answered: what it said was asked for earlier', () => {
  void asking.ask();
  asking.begun[0]?.answered();
  void asking.ask();
  void asking.ask();
  expect(asking.begun).toHaveLength(2);
});

it('is closed when it ends, where no subgraph was asked', async () => {
  const first = asking.ask();
  asking.begun[0]?.end(gathered);
  await first;
  void asking.ask();
  expect(asking.begun).toHaveLength(2);
});

it('is not closed by an answer to the one before it', () => {
  void asking.ask();
  asking.forget();
  void asking.ask();
  asking.begun[0]?.answered();
  void asking.ask();
  expect(asking.begun).toHaveLength(2);
});

it('is another for whoever may see something else, or asks for it', () => {
  void asking.ask();
  void asking.ask('everything', { name: 'ben' });
  void asking.ask('something');
  expect(asking.begun).toHaveLength(3);
});

it('is another for whoever has much more or less time left', () => {
  void asking.ask('everything', { ...ana, expiresAt: 10_000 });
  void asking.ask('everything', { ...ana, expiresAt: 10_050 });
  expect(asking.begun).toHaveLength(1);
  void asking.ask('everything', { ...ana, expiresAt: 10_200 });
  void asking.ask();
  expect(asking.begun).toHaveLength(3);
});

it('is another for whoever asks after a change', () => {
  void asking.ask();
  asking.forget();
  void asking.ask();
  expect(asking.begun).toHaveLength(2);
});

it('goes on as long as any of them is there, and takes nobody in when all have gone', () => {
  const [one, other] = [{ destroyed: false }, { destroyed: false }];
  void asking.ask('everything', { ...ana, client: one });
  void asking.ask('everything', { ...ana, client: other });
  const { client } = asking.begun[0]?.context ?? {};
  one.destroyed = true;
  expect(client?.destroyed).toBe(false);
  other.destroyed = true;
  expect(client?.destroyed).toBe(true);
  void asking.ask();
  expect(asking.begun).toHaveLength(2);
});

it('tells all of them where it fails, and nobody after them', async () => {
  const answers = [asking.ask(), asking.ask()];
  asking.begun[0]?.fail(new Error('It broke.'));
  for (const answer of answers) await expect(answer).rejects.toThrow('It broke.');
  void asking.ask();
  expect(asking.begun).toHaveLength(2);
});
