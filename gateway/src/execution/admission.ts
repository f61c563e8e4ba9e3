import { AsyncResource } from 'node:async_hooks';

/** Let in whatever the event loop does. */
const LEAST = 8;
const LOOK_MILLISECONDS = 1;
/** Of the time: so much of it spent waiting means that there is nothing to do, if it was so of late as well as on average. */
const IDLE = 0.2;
const AVERAGED_MILLISECONDS = 100;
/** One of so many that leave is not followed by another while the event loop is never idle. */
const SHRINK_EVERY = 2;

/**
 * Lets as many requests begin as keep the event loop busy, in the order in which they came. Whatever one was told it holds
 * until it ends; of more that are under way at a time than can be worked at, none ends sooner, and all of that has to be
 * kept, moved and looked through by the garbage collector, over and over.
 *
 * It has to be entered first of all, before anything is done for a request: what waits grows old, and all that it gets hold
 * of later is kept with it, until the garbage collector looks through what is old.
 *
 * Where subgraphs take their time the event loop is idle, and all are let in within tens of milliseconds. What asks the same as
 * something under way does not wait: it costs little where what both ask of subgraphs is asked once.
 */
export class Admission {
  private begun = 0;
  /** How many are under way that ask the same, by what they ask. */
  private readonly asking = new Map<string, number>();
  private left = 0;
  private readonly queue = new Waiting();
  private timer: NodeJS.Timeout | undefined;
  private seen = { at: 0, idle: 0 };
  /** Of the time, on average. */
  private idleness = 1;
  private wasIdle = false;

  get running(): number {
    return this.begun;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /**
   * @param begin called now, or when its turn comes; it is given what to call when it is over, which counts once
   * @param question the same for those who ask the same; undefined where nobody gains by that
   */
  enter(begin: (leave: () => void) => void, question?: string): void {
    if (this.begun < LEAST || (question !== undefined && this.asking.has(question))) {
      this.begin({ begin, question });
      return;
    }
    if (this.timer === undefined) this.beginToLook();
    this.queue.add({ begin: AsyncResource.bind(begin), question });
  }

  /** The same for work whose end is a promise's. */
  run<Value>(work: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve) => this.enter((leave) => resolve(work().finally(leave))));
  }

  private begin({ begin, question }: Waiter): void {
    this.begun++;
    if (question !== undefined) this.asking.set(question, (this.asking.get(question) ?? 0) + 1);
    let isOver = false;
    begin(() => {
      if (!isOver) this.leave(question);
      isOver = true;
    });
  }

  private leave(question: string | undefined): void {
    this.begun--;
    if (question !== undefined) this.forget(question);
    // Later, since what is begun may be over at once, and the next, and the one after that.
    if (this.begun < LEAST || this.wasIdle || ++this.left % SHRINK_EVERY !== 0) queueMicrotask(() => this.letIn(1));
  }

  private forget(question: string): void {
    const alike = (this.asking.get(question) ?? 1) - 1;
    if (alike > 0) this.asking.set(question, alike);
    else this.asking.delete(question);
  }

  private letIn(count: number): void {
    for (let index = 0; index < count; index++) {
      const next = this.queue.next();
      if (!next) return;
      this.begin(next);
    }
  }

  private beginToLook(): void {
    this.measure();
    this.wasIdle = false;
    this.timer = setInterval(() => this.look(), LOOK_MILLISECONDS);
  }

  private look(): void {
    if (this.queue.length === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    // An idle moment alone says little: subgraphs that are as busy as this process leave many, and more requests would only be more to keep.
    this.wasIdle = Math.min(this.measure(), this.idleness) > IDLE;
    if (this.wasIdle) this.letIn(Math.max(2, this.begun >> 2));
  }

  /** How idle the event loop was since this was last asked for, of that time. */
  private measure(): number {
    const { at, idle } = this.seen;
    this.seen = { at: performance.now(), idle: performance.eventLoopUtilization().idle };
    const elapsed = this.seen.at - at;
    const share = (this.seen.idle - idle) / elapsed;
    this.idleness = share + (this.idleness - share) * Math.exp(-elapsed / AVERAGED_MILLISECONDS);
    return share;
  }
}

interface Waiter {
  readonly begin: (leave: () => void) => void;
  readonly question: string | undefined;
}

/** First come, first served. */
class Waiting {
  private queue: (Waiter | undefined)[] = [];
  private first = 0;

  get length(): number {
    return this.queue.length - this.first;
  }

  add(waiter: Waiter): void {
    this.queue.push(waiter);
  }

  next(): Waiter | undefined {
    if (this.length === 0) return undefined;
    const next = this.queue[this.first];
    this.queue[this.first++] = undefined; // what has begun is not to be kept by those who wait
    if (this.length === 0 || this.first > 1_000) {
      this.queue = this.queue.slice(this.first);
      this.first = 0;
    }
    return next;
  }
}
