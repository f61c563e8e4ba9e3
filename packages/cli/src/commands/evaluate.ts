import { setTimeout } from 'node:timers/promises';
import { TramaClient } from '@trama/client';
import type { Command } from 'commander';
import type { Config } from '../config';
import { findNetwork } from '../entry/network';
import { Failure } from '../failure';
import { progress } from '../progress';
import { readTimestamp } from '../record/timestamp';
import { tokenFor } from '../sign-in';
import { describeEvaluation, evaluationFields, type Evaluation } from './evaluation';

interface Options {
  readonly network: string;
  readonly asOf?: string;
  readonly as?: string;
  readonly url: string;
  readonly json?: boolean;
}

const POLL_MILLISECONDS = 250;
const PATIENCE_MILLISECONDS = 10 * 60_000;

export function addEvaluateCommand(program: Command, config: Config): void {
  program
    .command('evaluate')
    .summary('ask how a network is doing')
    .description(
      'Asks for an evaluation, shows its progress, and prints what was found, for people. With --json: every measure with its name, value, unit and definition. A measure of a group of fewer than five people is withheld; what is measured about one person is shown to that person alone.',
    )
    .requiredOption('--network <name>', 'the network, by its name or id')
    .option('--as-of <time>', 'how it was doing then (ISO 8601 or Unix seconds); now without it')
    .option('--as <member>', 'who asks, and has to be a member (development; else TRAMA_TOKEN)')
    .option('--url <url>', 'the gateway', config.TRAMA_URL)
    .option('--json', 'print the evaluation as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  npm run -s trama -- evaluate --network Orchard --as Ana --as-of 2025-06-30 --json',
    )
    .action(async (options: Options) => {
      const asOf = options.asOf === undefined ? undefined : readTimestamp(options.asOf);
      if (asOf === null) throw new Failure('USAGE', `--as-of takes ISO 8601 or Unix seconds, not "${options.asOf}".`);
      const client = new TramaClient(options.url, await tokenFor(config, options.as));
      const networkId = await findNetwork(client, options.network);
      if (networkId === null) throw new Failure('USAGE', `You are in no network named "${options.network}".`);
      const evaluation = await completed(client, await request(client, networkId, asOf));
      process.stdout.write(
        options.json ? `${JSON.stringify(evaluation, null, 2)}\n` : describeEvaluation(options.network, evaluation),
      );
    });
}

async function request(client: TramaClient, networkId: string, asOf: Date | undefined): Promise<string> {
  const { requestEvaluation } = await client.run<{ requestEvaluation: { evaluation: { id: string } } }>(
    `mutation RequestEvaluation($input: RequestEvaluationInput!) { requestEvaluation(input: $input) { evaluation { id } } }`,
    { input: { networkId, asOf, idempotencyKey: crypto.randomUUID() } },
  );
  return requestEvaluation.evaluation.id;
}

async function completed(client: TramaClient, id: string): Promise<Evaluation> {
  const bar = progress('Evaluating', 100, '%');
  const patience = Date.now() + PATIENCE_MILLISECONDS;
  try {
    while (Date.now() < patience) {
      const { evaluation } = await client.run<{
        evaluation: { state: string; progress: number; error: string | null } | null;
      }>(`query Progress($id: ID!) { evaluation(id: $id) { state progress error } }`, { id });
      bar.to(Math.round((evaluation?.progress ?? 0) * 100));
      if (evaluation?.state === 'FAILED')
        throw new Failure('REFUSED', `The evaluation failed: ${evaluation.error ?? 'it does not say why'}`);
      if (evaluation?.state === 'COMPLETED')
        return (
          await client.run<{ evaluation: Evaluation }>(
            `query Result($id: ID!) { evaluation(id: $id) { ${evaluationFields} } }`,
            { id },
          )
        ).evaluation;
      await setTimeout(POLL_MILLISECONDS);
    }
  } finally {
    bar.end();
  }
  throw new Failure(
    'UNREACHABLE',
    `Evaluation ${id} is not there after ten minutes. Is the worker up? It goes on; ask for it by its id.`,
  );
}
