import { Fault, reasonOf } from '../../fault';
import { type RunningServer } from '../running-server';
import { withMongoDb } from './connect';
import { beReplicaSet, setName } from './replica-set';

const withinMs = 3_000;

/** The MongoDB that someone named. Its faults are theirs to hear: nothing else is tried in its place. */
export async function givenMongoDb(url: string): Promise<RunningServer> {
  const one = singleHost(url);
  if (one) await initiateIfNew(one, url);
  const hello = await helloOf(url);
  if (hello.setName === undefined && hello.msg !== 'isdbgrid') throw notAReplicaSet();
  return { url, from: 'MONGODB_URI', process: null, stop: async () => undefined };
}

/** A server started with --replSet is no set until somebody says so once; a container has nobody to say it. */
async function initiateIfNew(host: string, url: string): Promise<void> {
  const direct = directTo(url);
  const hello = await helloOf(direct);
  if (hello.setName !== undefined || hello.msg === 'isdbgrid') return;
  if (hello.isreplicaset !== true) throw notAReplicaSet();
  const name = /[?&]replicaSet=([^&]+)/.exec(url)?.[1] ?? setName;
  await beReplicaSet({ direct, host, name }, AbortSignal.timeout(withinMs * 2)).catch((error: unknown) => {
    throw new Fault(`The MongoDB of MONGODB_URI cannot be made the replica set ${name}: ${reasonOf(error)}`);
  });
}

const helloOf = (url: string) =>
  withMongoDb(url, (client) => client.db('admin').command({ hello: 1 }), { serverSelectionTimeoutMS: withinMs }).catch(
    (error: unknown) => {
      throw new Fault(
        `MONGODB_URI is set, but that MongoDB does not answer: ${reasonOf(error)}\nStart it, correct MONGODB_URI, or unset it to have one started here.`,
      );
    },
  );

const notAReplicaSet = () =>
  new Fault(
    'MONGODB_URI names a MongoDB that is not a replica set, and transactions and change streams need one. Start it with --replSet rs0, or unset MONGODB_URI to have one started here.',
  );

/** `host:port` where the url names one server; null for several, or for a name that stands for several. */
function singleHost(url: string): string | null {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(url)?.[1];
  return hosts === undefined || hosts.includes(',') ? null : hosts.includes(':') ? hosts : `${hosts}:27017`;
}

/** The same server, whatever set it belongs to. */
function directTo(url: string): string {
  const [address = '', query = ''] = url.split('?');
  const options = query.split('&').filter((option) => option && !/^(replicaSet|directConnection)=/.test(option));
  const path = /^mongodb:\/\/[^/]+$/.test(address) ? `${address}/` : address;
  return `${path}?${[...options, 'directConnection=true'].join('&')}`;
}
