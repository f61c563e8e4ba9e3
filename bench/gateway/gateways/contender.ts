import type { Command } from '../../processes/program';
import type { Joining } from '../../serve/joining';

/** Where a gateway is to serve what. */
export interface Place {
  readonly port: number;
  readonly supergraphFile: string;
  readonly subgraphs: readonly { readonly name: string; readonly url: string; readonly sdlFile: string }[];
  /** For files of its own. */
  readonly folder: string;
  /** Where the peers are installed. */
  readonly peers: string;
}

/** A gateway that is measured, set up in one way. */
export interface Contender {
  readonly name: string;
  readonly joining: Joining;
  /** Of its endpoint. */
  readonly path: string;
  /** Where it says whether it is ready, if it answers nobody's queries without a token. */
  readonly readyPath?: string;
  /** Whether it comes with the peers, that are installed apart. */
  readonly isPeer: boolean;
  /** How it is started; files that it reads are written before. */
  command(place: Place): Promise<Command>;
}
