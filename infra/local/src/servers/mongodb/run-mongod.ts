import { type RunningServer } from '../running-server';
import { runServer } from '../run-server';
import { type ServerProgram, type ServerRequest } from '../source';
import { beReplicaSet, setName } from './replica-set';

/** A mongod, until it is the primary of a replica set of its own. */
export function runMongod(program: ServerProgram, request: ServerRequest): Promise<RunningServer> {
  const { port, kept } = request;
  const host = `127.0.0.1:${port}`;
  const direct = `mongodb://${host}/?directConnection=true`;
  return runServer(program, request, {
    args: [
      ...['--replSet', setName, '--dbpath', program.dataDir, '--bind_ip', program.bind, '--port', `${port}`],
      '--nounixsocket',
      // Its own choice is half of the machine's memory, which others need too.
      ...['--wiredTigerCacheSizeGB', kept ? '1' : '0.5'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
      // What a process that was killed had begun holds up others for so long; the usual is a minute.
      ...['--setParameter', 'transactionLifetimeLimitSeconds=15'],
    ],
    url: `mongodb://${host}/?replicaSet=${setName}`,
    ready: (signal) => beReplicaSet({ direct, host, name: setName }, signal),
  });
}
