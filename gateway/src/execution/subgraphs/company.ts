/** The connection of somebody who waits for an answer. */
export interface Client {
  readonly destroyed: boolean;
}

/** All who wait for one answer: gone when the last of them is. Whoever has no connection stays. */
export class Company implements Client {
  private readonly clients: (Client | undefined)[] = [];

  get destroyed(): boolean {
    return this.clients.every((client) => client?.destroyed);
  }

  add(client: Client | undefined): void {
    this.clients.push(client);
  }
}
