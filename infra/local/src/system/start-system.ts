import { join } from 'node:path';
import { type LocalVariables } from '../config';
import { keyInFile } from '../issuer/key-file';
import { type Report } from '../report';
import { type Supervisor } from '../supervisor/supervisor';
import { demonstrationProgram, loadOnce } from './demonstration';
import { environments } from './environments';
import { places } from './places';
import { programs } from './programs';
import { subgraphs } from './services';
import { startServers } from './start-servers';

/** Starts the whole of Trama, what others need first. All of it is stopped by the supervisor. */
export async function startSystem(variables: LocalVariables, supervisor: Supervisor, report: Report): Promise<void> {
  const place = places(variables.TRAMA_DATA);
  const { service, step } = programs(variables, report);
  const { signal } = supervisor;

  const servers = await startServers(variables, supervisor, report);
  const internalKey = await keyInFile(join(place.keys, 'internal.json'), 'EdDSA');
  const environment = environments({ variables, internalKey, ...servers });

  report.say('Starting the services …');
  await supervisor.start(
    service('issuer', 'infra/local/dist/issuer/main.js', environment.issuer),
    ...subgraphs.map((name) => service(name, `services/${name}/dist/main.js`, environment.subgraph(name))),
    service('evaluation-worker', 'services/evaluation/dist/worker.js', environment.worker),
  );
  await step('compose', 'gateway/dist/compose.js', environment.gateway, signal);
  await supervisor.start(service('gateway', 'gateway/dist/main.js', environment.gateway));

  if (variables.TRAMA_DEMONSTRATION === 'no') return;
  await loadOnce(place.demonstrationLoaded, () => {
    report.say('Loading the demonstration network …');
    return step('demonstration', demonstrationProgram, environment.demonstration, signal);
  });
}
