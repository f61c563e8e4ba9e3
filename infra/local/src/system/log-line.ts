import { z } from 'zod';

const pinoLine = z.object({
  level: z.number(),
  msg: z.string().default(''),
  err: z.object({ message: z.string().optional() }).optional(),
});

const pinoWarn = 40;
const pinoError = 50;

/**
 * What the terminal shows of a line that a process of ours logged: warnings and errors. What it prints otherwise, such as
 * the trace of a crash, is shown when it ends.
 */
export function worthTelling(line: string): string | null {
  const parsed = asJson(line);
  if (parsed === null) return null;
  const { level, msg, err } = parsed;
  if (level < pinoWarn) return null;
  const why = err?.message && err.message !== msg ? `: ${err.message}` : '';
  return `${level >= pinoError ? 'error' : 'warning'}: ${msg}${why}`;
}

function asJson(line: string): z.output<typeof pinoLine> | null {
  try {
    return pinoLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
