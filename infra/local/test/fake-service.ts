import { freePort } from '../src/processes/ports';
import { type ProcessUnit } from '../src/supervisor/process-unit';

/** A process that says on / who it is, dies when it is told to on /die, and is ready at once. */
const program = `
  const server = require('node:http').createServer((request, response) => {
    if (request.url === '/die') process.exit(7);
    response.end(String(process.pid));
  });
  server.listen(process.env.PORT, '127.0.0.1', () => console.log('listening'));
  process.on('SIGTERM', () => process.exit(0));
`;

export async function fakeService(
  name: string,
  folder: string,
  code = program,
): Promise<{ unit: ProcessUnit; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    unit: {
      name,
      command: [process.execPath, '-e', code],
      env: { ...process.env, PORT: `${port}` },
      readyUrl: `${url}/ready`,
      logFile: `${folder}/logs/${name}.log`,
    },
  };
}

/** The id of the process that answers there, or null. */
export const pidAt = async (url: string): Promise<number | null> =>
  fetch(url).then(
    async (response) => Number(await response.text()),
    () => null,
  );
