import { watch, type FSWatcher } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Log, Part } from '@trama/runtime';
import { Counter, type Registry } from 'prom-client';
import { Supergraph } from './supergraph';

/** A watch can miss a change (network file systems, mounted config maps), so the file is also looked at now and then. */
const LOOK_MILLISECONDS = 5_000;

type Listener = (supergraph: Supergraph) => void;

export interface SupergraphFileOptions {
  readonly file: string;
  readonly log: Log;
  readonly metrics: Registry;
}

/** The supergraph in a file, taken up anew whenever the file changes. A bad file never replaces a good one. */
export class SupergraphFile implements Part {
  readonly name = 'supergraph';
  private active: Supergraph | undefined;
  /** The text that was last looked at, good or bad: each is judged once. */
  private seen = '';
  private looking: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<Listener>();
  private readonly loads: Counter<'outcome'>;
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: SupergraphFileOptions) {
    this.loads = new Counter({
      name: 'trama_supergraph_loads_total',
      help: 'Supergraphs that were taken up or refused',
      labelNames: ['outcome'],
      registers: [options.metrics],
    });
  }

  /** The one in force. Whoever works with it for a while keeps its own reference. */
  get current(): Supergraph {
    if (!this.active) throw new Error('No supergraph is loaded.');
    return this.active;
  }

  /** @returns ends it */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** @throws where the file is missing or bad: without a first supergraph there is nothing to serve */
  async start(): Promise<void> {
    const { file } = this.options;
    this.seen = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new Error(`${file} cannot be read. Compose it first: node gateway/dist/compose.js`, { cause });
    });
    this.activate(new Supergraph(this.seen));
    // The folder, since a file that is replaced by a rename is another file.
    this.watcher = watch(dirname(file), (_event, name) => {
      if (name === null || name === basename(file)) this.look();
    });
    this.watcher.on('error', (error) => this.options.log.warn({ err: error }, 'the supergraph is no longer watched'));
    this.timer = setInterval(() => this.look(), LOOK_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    this.watcher?.close();
    clearInterval(this.timer);
    await this.looking;
  }

  async check(): Promise<void> {
    void this.current;
  }

  /** One look after another, and none in vain. */
  private look(): void {
    this.looking = this.looking.then(async () => {
      const { file, log } = this.options;
      try {
        const text = await readFile(file, 'utf8');
        if (text === this.seen) return;
        this.seen = text;
        this.activate(new Supergraph(text));
        log.info('a new supergraph is in force');
      } catch (error) {
        this.loads.inc({ outcome: 'refused' });
        log.error({ err: error }, 'the supergraph file is bad; the one before stays in force');
      }
    });
  }

  private activate(supergraph: Supergraph): void {
    this.active = supergraph;
    this.loads.inc({ outcome: 'loaded' });
    for (const listener of this.listeners) listener(supergraph);
  }
}
