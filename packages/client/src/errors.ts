/** Trama said no. `code` is one of docs/api.md; nothing was changed. */
export class TramaRefusal extends Error {
  override readonly name = 'TramaRefusal';

  constructor(
    readonly code: string,
    message: string,
    /** What else came with it: `field`, `state`, `service`, `requestId`, … */
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** Nothing that speaks as Trama's gateway does answers at the address. */
export class TramaUnreachable extends Error {
  override readonly name = 'TramaUnreachable';

  constructor(readonly url: string) {
    super(`No gateway of Trama answers at ${url}.`);
  }
}
