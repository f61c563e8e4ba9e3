export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Not part of the result. */
export const progress = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** Says whether something is as it must be; the command ends with 1 where it is not. */
export function verdict(holds: boolean, line: string): void {
  say(`${holds ? 'holds ' : 'BROKEN'}  ${line}`);
  if (!holds) process.exitCode = 1;
}
