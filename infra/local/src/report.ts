/** What the person at the terminal is told. */
export interface Report {
  say(line: string): void;
  warn(line: string): void;
}

/** On the terminal; once that is gone, to nobody. */
export function terminalReport(): Report {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    say: (line) => void process.stdout.write(`${line}\n`),
    warn: (line) => void process.stderr.write(`${line}\n`),
  };
}
