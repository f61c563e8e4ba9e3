import type { Log, Part } from '@trama/runtime';
import { Counter, type Registry } from 'prom-client';
import { WatchedFile } from '../watched-file';
import { Supergraph } from './supergraph';

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
  private readonly listeners = new Set<Listener>();
  private readonly loads: Counter<'outcome'>;
  private readonly watched: WatchedFile;

  constructor({ file, log, metrics }: SupergraphFileOptions) {
    this.loads = new Counter({
      name: 'trama_supergraph_loads_total',
      help: 'Supergraphs that were taken up or refused',
      labelNames: ['outcome'],
      registers: [metrics],
    });
    this.watched = new WatchedFile({
      file,
      remedy: 'Compose it first: node gateway/dist/compose.js',
      take: (sdl) => {
        const isFirst = this.active === undefined;
        this.activate(new Supergraph(sdl));
        if (!isFirst) log.info('a new supergraph is in force');
      },
      refused: (error) => {
        this.loads.inc({ outcome: 'refused' });
        log.error({ err: error }, 'the supergraph file is bad; the one before stays in force');
      },
      log,
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
    await this.watched.start();
  }

  async stop(): Promise<void> {
    await this.watched.stop();
  }

  async check(): Promise<void> {
    void this.current;
  }

  private activate(supergraph: Supergraph): void {
    this.active = supergraph;
    this.loads.inc({ outcome: 'loaded' });
    for (const listener of this.listeners) listener(supergraph);
  }
}
