import fc from 'fast-check';
import { inOnePlace, ours } from '../library';
import { subgraphs } from '../supergraph';
import { failingOf, failsAt, picks } from './arbitrary-failures';
import { differences } from './compare-results';
import { libraryRequests } from './library-requests';
import { wrongLosses } from './losses';
import { tell } from './tell';
import { valuesAskedBy } from './values-asked';
import type { RandomRequest } from './write-document';

/** How often each is tried; set it high to go hunting. */
const runs = Number(process.env['TRAMA_RANDOM_RUNS'] ?? 150);
const patience = Math.max(60_000, runs * 500);

/** What is wrong for a request and what fails in it; nothing where all is well. */
type Judge<Wrong> = (request: RandomRequest, wrong: Wrong) => Promise<string[]>;

const always = async <Wrong>(wrongs: fc.Arbitrary<Wrong>, judge: Judge<Wrong>): Promise<void> => {
  const property = fc.asyncProperty(libraryRequests, wrongs, async (request, wrong) => {
    const found = await judge(request, wrong);
    if (found.length > 0) throw new Error(found.join('\n'));
  });
  const details = await fc.check(property, { numRuns: runs });
  if (details.failed) throw new Error(await tell(details));
};

it(
  'answers what one server with all of the data answers, whatever is asked',
  () => always(fc.constant([]), async (request) => differences(await ours(request), await inOnePlace(request))),
  patience,
);

it(
  'answers what one server answers, with the same nulls and errors, whichever values fail',
  () =>
    always(picks, async (request, some) => {
      const situation = { ...request, fails: failsAt(failingOf(some, await valuesAskedBy(request))) };
      return differences(await ours(situation), await inOnePlace(situation));
    }),
  patience,
);

/** Whom our plan asks where all are there. */
async function subgraphsAskedBy(request: RandomRequest): Promise<Set<string>> {
  const asked = new Set<string>();
  await ours({ ...request, spoil: (subgraph, answer) => (asked.add(subgraph), answer) });
  return asked;
}

const someSubgraphs = fc.subarray(
  subgraphs.map(({ name }) => name),
  { minLength: 1, maxLength: 2 },
);

it(
  'loses only what a subgraph that is down has, and says so, whichever is down',
  () =>
    always(someSubgraphs, async (request, names) => {
      if (/^mutation Asked|^mutation[ ({]/m.test(request.query)) return []; // what one does depends on those before it
      const whole = await inOnePlace(request);
      const answer = await ours({ ...request, down: new Set(names) });
      const asked = await subgraphsAskedBy(request);
      return names.some((name) => asked.has(name)) ? wrongLosses(answer, whole) : differences(answer, whole);
    }),
  patience,
);
