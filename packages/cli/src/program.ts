import { Command } from 'commander';
import { addEvaluateCommand } from './commands/evaluate';
import { addEventsCommand } from './commands/events/events';
import { addImportCommand } from './commands/import';
import { addTokenCommand } from './commands/token';
import type { Config } from './config';
import { exitCodes } from './failure';

/** The `trama` command. */
export function tramaProgram(config: Config): Command {
  const program = new Command('trama')
    .description(
      'Works with a running Trama through its gateway, as any client does (`events`, for operators, works with its MongoDB and Redis). Results go to stdout, all else to stderr.',
    )
    .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
    .showHelpAfterError('Add --help to see what it takes.')
    .addHelpText(
      'after',
      `\nExit codes:\n${Object.values(exitCodes)
        .map(([code, meaning]) => `  ${code}  ${meaning}`)
        .join('\n')}`,
    )
    .exitOverride();
  addTokenCommand(program, config);
  addImportCommand(program, config);
  addEvaluateCommand(program, config);
  addEventsCommand(program, config);
  return program;
}
