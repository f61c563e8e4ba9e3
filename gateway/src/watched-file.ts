import { watch, type FSWatcher } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Log } from '@trama/runtime';

/** A watch can miss a change (network file systems, mounted config maps), so the file is also looked at now and then. */
const LOOK_MILLISECONDS = 5_000;

export interface WatchedFileOptions {
  readonly file: string;
  /** What to do where there is none at the start. */
  readonly remedy: string;
  /** Takes a text up, or throws where it is bad. */
  readonly take: (text: string) => void;
  /** Told of each text that was bad, and that the one before stays in force. */
  readonly refused: (error: unknown) => void;
  readonly log: Log;
}

/** A file that is taken up anew whenever it changes. A bad text never replaces a good one. */
export class WatchedFile {
  /** The text that was last looked at, good or bad: each is judged once. */
  private seen = '';
  private looking: Promise<void> = Promise.resolve();
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: WatchedFileOptions) {}

  /** @throws where the file is missing or bad: there is none before that could stay in force */
  async start(): Promise<void> {
    const { file, remedy, take, log } = this.options;
    this.seen = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new Error(`${file} cannot be read. ${remedy}`, { cause });
    });
    take(this.seen);
    // The folder, since a file that is replaced by a rename is another file.
    this.watcher = watch(dirname(file), (_event, name) => {
      if (name === null || name === basename(file)) this.look();
    });
    this.watcher.on('error', (error) => log.warn({ err: error, file }, 'a file is no longer watched, only looked at'));
    this.timer = setInterval(() => this.look(), LOOK_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    this.watcher?.close();
    clearInterval(this.timer);
    await this.looking;
  }

  /** One look after another, and none in vain. */
  private look(): void {
    this.looking = this.looking.then(async () => {
      const { file, take, refused } = this.options;
      try {
        const text = await readFile(file, 'utf8');
        if (text === this.seen) return;
        this.seen = text;
        take(text);
      } catch (error) {
        refused(error);
      }
    });
  }
}
