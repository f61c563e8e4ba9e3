import { createServer } from 'node:net';
import { readLocalVariables } from '../config';
import { freePort } from '../processes/ports';
import { checkPorts } from './check-ports';
import { listeners } from './services';

it('names the port, who uses it, and what to set', async () => {
  const ports = await Promise.all(Object.keys(listeners).map(async (name) => [name, `${await freePort()}`] as const));
  const variables = readLocalVariables(Object.fromEntries(ports));
  await checkPorts(variables);

  const other = createServer();
  await new Promise<void>((resolve) => other.listen(variables.GOALS_PORT, '127.0.0.1', resolve));
  await expect(checkPorts(variables)).rejects.toThrow(
    new RegExp(
      `^Port ${variables.GOALS_PORT}, for goals, is in use by process ${process.pid} \\(.*\\). Stop that, or set GOALS_PORT to a free port.$`,
    ),
  );
  await new Promise((resolve) => other.close(resolve));
});
