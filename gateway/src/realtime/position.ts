/** How far someone has come: of each network and source, the number of the last event. Where nothing is noted, 0. */
export class Position {
  private readonly networks: Map<string, Map<string, number>>;

  constructor(from: Iterable<readonly [networkId: string, numbers: ReadonlyMap<string, number>]> = []) {
    this.networks = new Map([...from].map(([networkId, numbers]) => [networkId, new Map(numbers)]));
  }

  /** The networks of which anything is noted. */
  get networkIds(): readonly string[] {
    return [...this.networks.keys()];
  }

  /** By source; undefined where nothing is noted of the network, not even that there was nothing. */
  of(networkId: string): ReadonlyMap<string, number> | undefined {
    return this.networks.get(networkId);
  }

  number(networkId: string, source: string): number {
    return this.networks.get(networkId)?.get(source) ?? 0;
  }

  set(networkId: string, source: string, number: number): void {
    const numbers = this.networks.get(networkId) ?? new Map<string, number>();
    numbers.set(source, number);
    this.networks.set(networkId, numbers);
  }

  copy(): Position {
    return new Position(this.networks);
  }
}
