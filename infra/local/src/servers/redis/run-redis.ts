import { until } from '../../processes/until';
import { type RunningServer } from '../running-server';
import { answersWithinMs, runServer } from '../run-server';
import { type ServerProgram, type ServerRequest } from '../source';
import { withRedis } from './connect';

export function runRedis(program: ServerProgram, request: ServerRequest): Promise<RunningServer> {
  const { port, kept } = request;
  const url = `redis://127.0.0.1:${port}`;
  return runServer(program, request, {
    args: [
      ...['--port', `${port}`, '--bind', program.bind, '--dir', program.dataDir, '--daemonize', 'no'],
      // Who may reach it is decided by the address it listens on (in a container, by the port that is published).
      ...['--protected-mode', 'no'],
      ...['--maxmemory-policy', 'noeviction', '--save', ''],
      // Each file of tests takes one of its own.
      ...['--databases', '1024'],
      ...['--appendonly', kept ? 'yes' : 'no', '--appendfsync', 'everysec'],
    ],
    url,
    // It answers LOADING until its log is read.
    ready: async (signal) => {
      await until(() => withRedis(url, (redis) => redis.ping()), {
        withinMs: answersWithinMs,
        late: 'did not answer in time',
        signal,
      });
    },
  });
}
