import { composed } from '../supergraphs/compose';
import type { SupergraphUnderTest } from '../supergraphs/supergraph-under-test';
import { supergraphsUnderTest } from '../supergraphs/supergraphs-under-test';
import { directAnswerer } from '../stubs/direct-answerer';
import type { Answerer } from '../stubs/answerer';
import { answerChecker } from './check-answer';
import type { LoadJob } from './load-job';
import { runLoad, type Asked } from './run-load';

/** A program: the clients. Does one job after another, as it is told by IPC. */
const answerers = new Map<string, Promise<Answerer>>();

async function directOf(underTest: SupergraphUnderTest): Promise<Answerer> {
  const known = answerers.get(underTest.name);
  if (known) return known;
  const made = underTest.subgraphs().then((all) =>
    directAnswerer(
      composed(all, (subgraph) => `http://${subgraph}.invalid`),
      all,
    ),
  );
  answerers.set(underTest.name, made);
  return made;
}

/** Goes round the requests; where they differ, each round has a number of its own. */
function requestsOf(underTest: SupergraphUnderTest, job: LoadJob): () => Asked {
  const write = (request: Asked['request']): Asked => ({ request, body: JSON.stringify(request) });
  const same = underTest.identical.map(write);
  let asked = 0;
  if (!job.different) return () => same[asked++ % same.length]!;
  let number = job.firstNumber;
  let round: Asked[] = [];
  return () => {
    if (round.length === 0) round = underTest.different(number++).map(write).reverse();
    return round.pop()!;
  };
}

async function work(job: LoadJob): Promise<void> {
  const underTest = supergraphsUnderTest[job.supergraph]!;
  const check = answerChecker(await directOf(underTest), job.different, job.readEvery);
  process.send?.(await runLoad(job, requestsOf(underTest, job), check));
}

process.on('message', (job: LoadJob) => void work(job));
process.on('disconnect', () => process.exit());
