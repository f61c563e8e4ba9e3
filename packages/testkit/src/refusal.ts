import type { ErrorCode } from '@trama/errors';

/** For `toThrow`: an error of the catalogue with this code, and these details where they are given, whatever its words. */
export function refusal(code: ErrorCode, details: Record<string, unknown> = {}): Error {
  return expect.objectContaining({ code, details: expect.objectContaining(details) }) as Error;
}
