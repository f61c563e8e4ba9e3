import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/**
 * Runs a program that writes a line of JSON for each thing that it finds out.
 *
 * @throws where it ends badly, with what it said of that
 */
export async function* linesOf<Line>(command: string, args: readonly string[]): AsyncGenerator<Line> {
  const child = spawn(command, [...args], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
  const ended = once(child, 'close');
  const complaint = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as Line;
  const [code, signal] = (await ended) as [number | null, string | null];
  if (code !== 0) throw new Error(`${args[0]} ended with ${code ?? signal}: ${(await complaint).trim()}`);
}
