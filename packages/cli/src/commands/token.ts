import type { Command } from 'commander';
import type { Config } from '../config';
import { developmentToken } from '../sign-in';

export function addTokenCommand(program: Command, config: Config): void {
  program
    .command('token')
    .summary('print a token to try things with')
    .description(
      'Prints a token for a member, and nothing else. The development issuer makes it; whoever is new to Trama becomes a member with their first request. In production it refuses: there, tokens come from your identity provider.',
    )
    .requiredOption('--member <name>', 'whose token: Ana, say')
    .addHelpText('after', '\nExample:\n  TOKEN=$(npm run -s trama -- token --member Ana)')
    .action(async ({ member }: { member: string }) => {
      process.stdout.write(`${await developmentToken(config, member)}\n`);
    });
}
