import { TramaClient } from '@trama/client';
import type { Command } from 'commander';
import type { Config } from '../config';
import { awaitLedger } from '../entry/ledger';
import { enterMessages, findOrCreateChannel } from '../entry/messages';
import { findOrCreateNetwork } from '../entry/network';
import { enterPeople, firstAppearances } from '../entry/people';
import { Failure } from '../failure';
import { progress } from '../progress';
import { readRecord } from '../record/read-record';
import type { BadLine } from '../record/record';
import { tokenFor } from '../sign-in';

interface Options {
  readonly network: string;
  readonly channel: string;
  readonly as?: string;
  readonly url: string;
  readonly skipBadLines?: boolean;
  readonly json?: boolean;
}

/** More than these would bury the first. */
const SHOWN_BAD_LINES = 20;

export function addImportCommand(program: Command, config: Config): void {
  program
    .command('import')
    .summary('enter a record of who wrote to whom')
    .description(
      `Enters a record of messages into a network: its people become members, its lines become messages of their own time, and all of it goes the way that any message goes, so that subscribers, the ledger and evaluations see it.

The file is CSV or TSV with a header that names source, target and timestamp (ISO 8601 or Unix seconds; also text, where there is one), or bare lines "source target unix-seconds"; gzipped or not.

The network is created if you are in none of that name. Entering is safe to repeat and to interrupt: a line that is there already changes nothing. The command ends when the evaluation ledger has seen everything.`,
    )
    .argument('<file>', 'the record')
    .requiredOption('--network <name>', 'the network, by its name or id')
    .option('--channel <name>', 'the channel that the messages go to', 'Record')
    .option('--as <member>', 'who enters it, and has to be a steward (development; else TRAMA_TOKEN)')
    .option('--skip-bad-lines', 'enter what can be entered, and report the rest')
    .option('--url <url>', 'the gateway', config.TRAMA_URL)
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', '\nExample:\n  npm run -s trama -- import --network Orchard --as Ana letters.csv')
    .action(async (file: string, options: Options) => {
      const { lines, badLines } = await readRecord(file, new Date());
      if (badLines.length > 0) report(file, badLines, options.skipBadLines ?? false);
      if (lines.length === 0) throw new Failure('BAD_RECORD', `${file} holds no line that can be entered.`);

      const client = new TramaClient(options.url, await tokenFor(config, options.as));
      const networkId = await findOrCreateNetwork(client, options.network);
      const appearances = firstAppearances(lines);
      const people = await during('People  ', appearances.length, 'members', (bar) =>
        enterPeople(client, networkId, appearances, bar),
      );
      const channelId = await findOrCreateChannel(client, networkId, options.channel);
      const { ids, entered } = await during('Messages', lines.length, 'messages', (bar) =>
        enterMessages(client, { networkId, channelId }, lines, people, bar),
      );
      const evidence = [...[...people.values()].map(({ membershipId }) => membershipId), ...ids];
      await during('Ledger  ', evidence.length, 'entries', (bar) => awaitLedger(client, networkId, evidence, bar));

      const done = {
        networkId,
        people: people.size,
        messages: lines.length,
        entered,
        knownBefore: lines.length - entered,
        badLines: badLines.length,
      };
      process.stdout.write(
        options.json
          ? `${JSON.stringify(done)}\n`
          : `${options.network}: ${done.people} people, ${done.messages} messages, of which ${entered} are new.\nNext: npm run -s trama -- evaluate --network ${JSON.stringify(options.network)}${options.as ? ` --as ${options.as}` : ''} --as-of ${lastMoment(lines)}\n`,
      );
    });
}

async function during<T>(
  what: string,
  total: number,
  unit: string,
  work: (bar: ReturnType<typeof progress>) => Promise<T>,
): Promise<T> {
  const bar = progress(what, total, unit);
  try {
    return await work(bar);
  } finally {
    bar.end();
  }
}

function report(file: string, badLines: readonly BadLine[], skip: boolean): void {
  const shown = badLines.slice(0, SHOWN_BAD_LINES).map(({ number, reason }) => `${file}:${number} ${reason}`);
  if (badLines.length > shown.length) shown.push(`… and ${badLines.length - shown.length} more.`);
  const text = shown.join('\n');
  if (!skip)
    throw new Failure(
      'BAD_RECORD',
      `${text}\nNothing was entered. Mend these lines, or enter the rest with --skip-bad-lines.`,
    );
  process.stderr.write(`${text}\nLeft out: ${badLines.length} lines.\n`);
}

/** When the last message was sent: an evaluation as of then sees all of them. */
const lastMoment = (lines: readonly { readonly at: Date }[]): string =>
  new Date(lines.reduce((last, { at }) => Math.max(last, at.getTime()), 0)).toISOString();
