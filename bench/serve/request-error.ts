/** A request that is refused before anything runs. */
export class RequestError extends Error {
  constructor(
    /** Of HTTP. */
    readonly status: number,
    message: string,
    readonly headers: readonly string[] = [],
  ) {
    super(message);
  }
}
