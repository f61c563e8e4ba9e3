import { type ServerVariables } from '../config';
import { Fault, reasonOf } from '../fault';
import { type RunningServer } from './running-server';

/** A server program that is there, and how it wants to be run. */
export interface ServerProgram {
  /** Where it came from, for people. */
  readonly from: string;
  /** What its command line starts with. */
  readonly command: readonly string[];
  /** The data folder as the program sees it. */
  readonly dataDir: string;
  /** The address to listen on. */
  readonly bind: string;
  /** Removes what may outlive the process. */
  readonly cleanUp?: () => Promise<void>;
}

/** What is wanted, with every choice made. */
export interface ServerRequest {
  readonly dataDir: string;
  /** Whether the data outlives the process. */
  readonly kept: boolean;
  readonly port: number;
  readonly log: (line: string) => void;
  readonly logFile?: string;
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
  readonly variables: ServerVariables;
}

/** One of the places where a server program may come from. `find` says in its error why there is none. */
export interface Source {
  readonly name: string;
  find(request: ServerRequest): Promise<ServerProgram>;
}

/** Goes through the sources in order, and runs the first program that works. */
export async function firstThatWorks(
  server: string,
  sources: readonly Source[],
  request: ServerRequest,
  { run, advice }: { run: (program: ServerProgram, request: ServerRequest) => Promise<RunningServer>; advice: string },
): Promise<RunningServer> {
  const tried: string[] = [];
  for (const source of sources) {
    request.signal?.throwIfAborted();
    try {
      return await run(await source.find(request), request);
    } catch (error) {
      request.signal?.throwIfAborted();
      tried.push(`  - ${source.name}: ${reasonOf(error)}`);
    }
  }
  throw new Fault(`There is no ${server} to be had here. Tried:\n${tried.join('\n')}\n${advice}`);
}
