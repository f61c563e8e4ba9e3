import { setImmediate } from 'node:timers/promises';
import { refuse } from '@trama/errors';
import type { Log, Part } from '@trama/runtime';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Supergraph } from '../../supergraph/supergraph';
import type { SupergraphFile } from '../../supergraph/supergraph-file';
import { WatchedFile } from '../../watched-file';
import { namedDocument, type Naming } from './naming';
import { readDocuments, sha256 } from './read-documents';
import type { TrustedDocument } from './trusted-document';

export interface TrustedDocumentsOptions {
  /** Without one there are none. */
  readonly file: string | undefined;
  /** Whether nothing else is answered. */
  readonly only: boolean;
  readonly supergraph: SupergraphFile;
  readonly log: Log;
  readonly metrics: Registry;
}

/**
 * The documents that the operators published, ready to be run. The file is taken up anew whenever it changes, and a bad
 * one never replaces a good one. On a new supergraph each is looked at anew; one that no longer fits is reported, and
 * refused when it is asked for.
 */
export class TrustedDocuments implements Part {
  readonly name = 'trusted-documents';
  private documents: ReadonlyMap<string, TrustedDocument> = new Map();
  private readonly watched: WatchedFile | undefined;
  private readonly loads: Counter<'outcome'>;
  private readonly standing: Gauge<'fits'>;
  private preparing: Promise<void> = Promise.resolve();
  private leave: (() => void) | undefined;

  constructor(private readonly options: TrustedDocumentsOptions) {
    const { file, log, metrics } = options;
    this.loads = new Counter({
      name: 'trama_trusted_documents_loads_total',
      help: 'Files of trusted documents that were taken up or refused',
      labelNames: ['outcome'],
      registers: [metrics],
    });
    this.standing = new Gauge({
      name: 'trama_trusted_documents',
      help: 'Trusted documents, by whether they fit the supergraph in force',
      labelNames: ['fits'],
      registers: [metrics],
    });
    if (file === undefined) return;
    this.watched = new WatchedFile({
      file,
      remedy: 'Write the trusted documents there first, or unset TRUSTED_DOCUMENTS_FILE.',
      take: (text) => {
        this.documents = readDocuments(text);
        this.loads.inc({ outcome: 'loaded' });
        this.prepare();
      },
      refused: (error) => {
        this.loads.inc({ outcome: 'refused' });
        log.error({ err: error }, 'the file of trusted documents is bad; the one before stays in force');
      },
      log,
    });
  }

  async start(): Promise<void> {
    if (!this.watched) return;
    await this.watched.start();
    this.leave = this.options.supergraph.onChange(() => this.prepare());
    await this.preparing; // so that nobody waits for a plan
  }

  async stop(): Promise<void> {
    this.leave?.();
    await this.watched?.stop();
    await this.preparing;
  }

  /** The document of this name: its id, or the SHA-256 of its text. */
  get(name: string): TrustedDocument | undefined {
    return this.documents.get(name);
  }

  /**
   * The trusted document that a request asks for; undefined where it asks for one of its own.
   *
   * Refuses with BAD_REQUEST whoever sends both, with DOCUMENT_NOT_FOUND whoever names one that is not there, and with
   * DOCUMENT_NOT_TRUSTED whoever sends one that nobody published where only those are answered.
   */
  askedBy(request: Naming): TrustedDocument | undefined {
    const { only } = this.options;
    const named = namedDocument(request);
    if (!named) return only ? this.wholly(request.query) : undefined;
    if (named.by === 'documentId' && request.query)
      throw refuse('BAD_REQUEST', 'Send a document (`query`) or the id of one (`documentId`), not both.');
    const document = this.documents.get(named.name);
    // By its hash alone, a document may also be one that a client registered.
    if (!document && (only || named.by === 'documentId')) throw refuse('DOCUMENT_NOT_FOUND');
    return document;
  }

  /** One that a client sent is as good as its id, where it is to the letter what the operators published. */
  private wholly(text: unknown): TrustedDocument {
    const document = typeof text === 'string' ? this.documents.get(`sha256:${sha256(text)}`) : undefined;
    if (!document) throw refuse('DOCUMENT_NOT_TRUSTED');
    return document;
  }

  /** Every document on the supergraph in force, one after the other, so that requests are answered in between. */
  private prepare(): void {
    const { documents, options } = this;
    const supergraph = options.supergraph.current;
    this.preparing = this.preparing.then(async () => {
      const unfit: { id: string; errors: string[] }[] = [];
      const each = new Set(documents.values());
      for (const document of each) {
        if (documents !== this.documents || supergraph !== options.supergraph.current) return;
        const errors = this.prepared(document, supergraph);
        if (errors.length > 0) unfit.push({ id: document.id, errors });
        await setImmediate();
      }
      this.standing.set({ fits: 'no' }, unfit.length);
      this.standing.set({ fits: 'yes' }, each.size - unfit.length);
      if (unfit.length > 0) options.log.error({ documents: unfit }, 'trusted documents do not fit the supergraph');
    });
  }

  private prepared(document: TrustedDocument, supergraph: Supergraph): string[] {
    const errors = document.errorsOn(supergraph).map(({ message }) => message);
    try {
      document.prepare(supergraph);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
    return errors;
  }
}
