/** Let in whatever the event loop does. */
const LEAST = 6;
const LOOK_MILLISECONDS = 1;
/** Of the time between two looks: so much of it spent waiting means that there is nothing to do. */
const IDLE = 0.2;
/** One of so many that leave is not followed by another while the event loop is never idle. */
const SHRINK_EVERY = 2;

/**
 * Lets as many runs begin as keep the event loop busy, in the order in which they came. Whatever a run was told it holds
 * until it ends; of more that are under way at a time than can be worked at, none ends sooner, and all of that has to be
 * kept, moved and looked through by the garbage collector, over and over.
 *
 * Where subgraphs take their time the event loop is idle, and all are let in within milliseconds.
 */
export class Admission {
  private running = 0;
  private left = 0;
  private readonly waiting = new Waiting();
  private timer: NodeJS.Timeout | undefined;
  private seen = { at: 0, idle: 0 };
  private wasIdle = false;

  /** Where it need not wait, undefined. Whoever was let in has to leave. */
  enter(): Promise<void> | undefined {
    if (this.running < LEAST) {
      this.running++;
      return undefined;
    }
    if (this.timer === undefined) this.beginToLook();
    return this.waiting.add();
  }

  leave(): void {
    this.running--;
    if (this.running < LEAST || this.wasIdle || ++this.left % SHRINK_EVERY !== 0) this.letIn(1);
  }

  private letIn(count: number): void {
    for (let index = 0; index < count; index++) {
      const begin = this.waiting.next();
      if (!begin) return;
      this.running++;
      begin();
    }
  }

  private beginToLook(): void {
    this.seen = { at: performance.now(), idle: performance.eventLoopUtilization().idle };
    this.wasIdle = false;
    this.timer = setInterval(() => this.look(), LOOK_MILLISECONDS);
  }

  private look(): void {
    if (this.waiting.isEmpty) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    const { at, idle } = this.seen;
    this.seen = { at: performance.now(), idle: performance.eventLoopUtilization().idle };
    this.wasIdle = this.seen.idle - idle > IDLE * (this.seen.at - at);
    if (this.wasIdle) this.letIn(Math.max(2, this.running >> 2));
  }
}

/** First come, first served. */
class Waiting {
  private queue: (() => void)[] = [];
  private first = 0;

  get isEmpty(): boolean {
    return this.first === this.queue.length;
  }

  add(): Promise<void> {
    return new Promise((begin) => this.queue.push(begin));
  }

  next(): (() => void) | undefined {
    if (this.isEmpty) return undefined;
    const next = this.queue[this.first++];
    if (this.isEmpty || this.first > 1_000) {
      this.queue = this.queue.slice(this.first);
      this.first = 0;
    }
    return next;
  }
}
