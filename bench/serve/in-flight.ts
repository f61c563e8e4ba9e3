/** Work under way, by a key that says all that it depends on: whoever asks for the same meanwhile gets what comes of it. */
export class InFlight<T> {
  private readonly underWay = new Map<string, Promise<T>>();

  get(key: string): Promise<T> | undefined {
    return this.underWay.get(key);
  }

  add(key: string, work: Promise<T>): Promise<T> {
    this.underWay.set(key, work);
    const forget = (): void => void this.underWay.delete(key);
    work.then(forget, forget);
    return work;
  }
}
