import { assist } from '../assistant';
import { Audience, type AudienceJob } from './audience';
import { comeAndGo, type ComeAndGoJob } from './come-and-go';
import { Reconnecting, type ReconnectJob } from './reconnecting';

/** A program: the clients of a gateway. */
const audience = new Audience();
const reconnecting = new Reconnecting();

const tasks = {
  gather: (job: AudienceJob) => audience.gather(job),
  heard: (what: { seq: number; patience: number }) => audience.heard(what),
  startCounting: (_: null) => audience.startCounting(),
  told: (what: { events: number; patience: number }) => audience.told(what),
  stopReading: (_: null) => audience.stopReading(),
  cut: (what: { patience: number }) => audience.cut(what),
  disperse: (_: null) => audience.disperse(),
  comeAndGo: (job: ComeAndGoJob) => comeAndGo(job),
  reconnect: (job: ReconnectJob) => reconnecting.run(job),
  settle: (what: { lastSeq: number }) => reconnecting.settle(what),
};

export type ClientTasks = typeof tasks;

assist(tasks);
