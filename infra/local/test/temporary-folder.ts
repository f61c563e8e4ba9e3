import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this spec file's own, which goes with it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trama-spec-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
