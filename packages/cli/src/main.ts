import { CommanderError } from 'commander';
import { readConfig } from './config';
import { exitCodes, Failure } from './failure';
import { tramaProgram } from './program';

async function main(): Promise<number> {
  try {
    await tramaProgram(readConfig()).parseAsync();
    return exitCodes.DONE[0];
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.DONE[0] : exitCodes.USAGE[0]; // it has spoken
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof Failure ? error.exitCode : exitCodes.UNEXPECTED[0];
  }
}

void main().then((code) => {
  process.exitCode = code;
});
