import { type LocalVariables, type PortVariable } from '../config';
import { Fault } from '../fault';
import { holderOf } from '../processes/port-holder';
import { isFree } from '../processes/ports';
import { listeners } from './services';

/** @throws Fault naming every port that is taken, by whom, and what to set to use another */
export async function checkPorts(variables: LocalVariables): Promise<void> {
  const faults: string[] = [];
  for (const [variable, whose] of Object.entries(listeners) as [PortVariable, string][]) {
    if (variable === 'MONGODB_PORT' && variables.MONGODB_URI) continue;
    if (variable === 'REDIS_PORT' && variables.REDIS_URL) continue;
    const port = variables[variable];
    if (await isFree(port)) continue;
    const holder = (await holderOf(port)) ?? 'another process';
    faults.push(`Port ${port}, for ${whose}, is in use by ${holder}. Stop that, or set ${variable} to a free port.`);
  }
  if (faults.length > 0) throw new Fault(faults.join('\n'));
}
