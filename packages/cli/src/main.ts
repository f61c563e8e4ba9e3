import { CommanderError } from 'commander';
import { readConfig } from './config';
import { exitCodes, explain } from './failure';
import { tramaProgram } from './program';

async function main(): Promise<number> {
  try {
    await tramaProgram(readConfig()).parseAsync();
    return exitCodes.DONE[0];
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.DONE[0] : exitCodes.USAGE[0]; // it has spoken
    const { message, exitCode } = explain(error);
    process.stderr.write(`${message}\n`);
    return exitCode;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
