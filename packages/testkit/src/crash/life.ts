import { fork, type ChildProcess } from 'node:child_process';
import type { BundledProgram } from './bundle-program';
import type { Death, PointDeath } from './death';

/** What a program says: that it is ready, and its answers. */
export type Said =
  | { readonly ready: true }
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly refusal: string };

/** What it is told: to do something, or where to die. */
export type Told = { readonly number: number; readonly request: unknown } | { readonly die: PointDeath };

interface Question {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A program from its start to its end. Its one argument, where there is one, says where it is to die (a `PointDeath` as JSON). */
export class Life {
  /** Whether it has said so. */
  isReady = false;
  /** The last that it wrote: of one that is killed at a point, which it was; of one that failed, why. */
  readonly ended: Promise<{ readonly signal: NodeJS.Signals | null; readonly lastWords: string }>;
  private readonly child: ChildProcess;
  private readonly asked = new Map<number, Question>();
  private questions = 0;

  constructor({ file, cache }: BundledProgram, env: NodeJS.ProcessEnv, order: Death | null) {
    const args = order && 'point' in order ? [JSON.stringify(order)] : [];
    this.child = fork(file, args, {
      env: { ...env, NODE_COMPILE_CACHE: cache },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    if (order && !('point' in order)) this.order(order);
    this.child.on('message', (said) => this.hear(said as Said));
    this.child.on('error', () => undefined); // a message to one that has just died; its end says so
    let lastWords = '';
    for (const output of [this.child.stdout, this.child.stderr])
      output?.on('data', (words) => (lastWords = `${lastWords}${words}`.slice(-2_000)));
    this.ended = new Promise((resolve) =>
      this.child.once('close', (_code, signal) => {
        this.isReady = false;
        for (const { reject } of this.asked.values()) reject(new Error('It died before it answered'));
        resolve({ signal, lastWords });
      }),
    );
  }

  order(death: Death): void {
    if ('point' in death) return this.tell({ die: death });
    const timer = setTimeout(() => this.kill(), death.afterMilliseconds);
    this.child.once('exit', () => clearTimeout(timer));
  }

  ask(request: unknown): Promise<unknown> {
    const number = ++this.questions;
    return new Promise((resolve, reject) => {
      this.asked.set(number, { resolve, reject });
      this.tell({ number, request });
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private tell(told: Told): void {
    if (this.child.connected) this.child.send(told, () => undefined);
  }

  private hear(said: Said): void {
    if ('ready' in said) {
      this.isReady = true;
      return;
    }
    const question = this.asked.get(said.number);
    this.asked.delete(said.number);
    if ('refusal' in said) question?.reject(new Error(said.refusal));
    else question?.resolve(said.answer);
  }
}
