import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  to(value: number): void;
  end(): void;
}

/** A bar on stderr, or now and then a line of it where stderr is not a terminal: stdout is for results. */
export function progress(what: string, total: number, unit: string): Progress {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage}% | {value}/{total} ${unit} | {duration_formatted}`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { to: (value) => bar.update(value), end: () => bar.stop() };
}
