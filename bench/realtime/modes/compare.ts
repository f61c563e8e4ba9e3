import type { Contender } from '../../gateway/gateways/contender';
import type { RunningGateway } from '../../gateway/running-gateway';
import type { Assistant } from '../assistant';
import type { Told } from '../clients/audience';
import type { Field } from '../field';
import type { Options } from '../options';
import type { PublisherTasks } from '../publisher/main';
import { metricOf } from './metric';

/** What it cost one gateway to tell all subscribers of all events. */
export interface Round {
  readonly told: Told;
  readonly deliveriesPerSecond: number;
  /** Of the gateway's processes, in microseconds. */
  readonly cpuPerDelivery: number;
  /** As ours counts them; others do not tell. */
  readonly resolutionsPerEvent: number | undefined;
  /** That reached the service; a resolution takes one, if it is not joined to that of another. */
  readonly fetchesPerEvent: number;
  readonly residentMegabytes: number;
  /** How much of one core the clients took: near 1 they are what is measured. */
  readonly clientsShare: number;
}

export interface Measured {
  readonly contender: Contender;
  readonly calm: Round;
  /** The same once more, while some clients do not read. */
  readonly disturbed?: Round & { readonly cut: number };
  readonly peakMegabytes: number;
}

const RESOLUTIONS = 'trama_event_resolutions_total';
/** For what is still under way once the last event is out. */
const DRAIN_MILLISECONDS = 30_000;
const WARM_UP_MILLISECONDS = 120_000;
const LEAST_WARM_UP = 100;
const LIVE_MILLISECONDS = 2_000;
const LIVE_ATTEMPTS = 30;
const CUT_MILLISECONDS = 5_000;

interface Place {
  readonly field: Field;
  readonly gateway: RunningGateway;
  readonly publisher: Assistant<PublisherTasks>;
  readonly networkId: string;
  readonly options: Options;
}

/** One gateway with its subscribers, from its start to its end. */
export async function measure(
  contender: Contender,
  networkId: string,
  field: Field,
  options: Options,
): Promise<Measured> {
  const gateway = await field.gateway(contender);
  const publisher = field.publisher(contender);
  const place = { field, gateway, publisher, networkId, options };
  try {
    await gather(contender, place);
    const calm = await round(place);
    const disturbed = options.stopped > 0 ? await disturbedRound(place) : undefined;
    return { contender, calm, disturbed, peakMegabytes: gateway.usage().peakMegabytes };
  } finally {
    await field.clients.ask('disperse', null);
    await Promise.all([gateway.stop(), publisher.stop()]);
  }
}

/** Subscribes everybody, and tells them things until code is compiled and connections are made. */
async function gather({ isPeer }: Contender, { field, gateway, publisher, networkId, options }: Place): Promise<void> {
  const { subscribers, people, stopped, selections, rate } = options;
  const tokens = isPeer ? [null] : await field.identity.tokens(people);
  const tokensOf = (count: number): (string | null)[] =>
    Array.from({ length: count }, (_, number) => tokens[number % tokens.length]!);
  await field.clients.ask('gather', {
    url: gateway.url,
    networkId,
    tokens: tokensOf(subscribers),
    stopping: tokensOf(stopped),
    selections,
  });
  const publish = async (events: number, patience: number): Promise<boolean> => {
    const { lastSeq } = await publisher.ask('publish', { networkIds: [networkId], events, rate });
    return field.clients.ask('heard', { seq: lastSeq, patience });
  };
  for (let attempt = 1; !(await publish(1, LIVE_MILLISECONDS)); attempt += 1)
    if (attempt === LIVE_ATTEMPTS) throw new Error('Not all subscribers are told of anything.');
  if (!(await publish(Math.max(rate, LEAST_WARM_UP), WARM_UP_MILLISECONDS)))
    throw new Error('It does not get through the warm-up.');
}

async function round({ field, gateway, publisher, networkId, options }: Place): Promise<Round> {
  const { events, rate } = options;
  const { clients, stubs } = field;
  await clients.ask('startCounting', null);
  const began = performance.now();
  const fetches = await stubs.ask('fetches', null);
  const resolutions = await metricOf(gateway.url, RESOLUTIONS);
  const [cpu, clientsCpu] = [gateway.usage().cpuMilliseconds, clients.usage().cpuMilliseconds];
  const { firstAt } = await publisher.ask('publish', { networkIds: [networkId], events, rate });
  const told = await clients.ask('told', { events, patience: DRAIN_MILLISECONDS });
  const usage = gateway.usage();
  const clientsShare = (clients.usage().cpuMilliseconds - clientsCpu) / (performance.now() - began);
  return {
    told,
    deliveriesPerSecond: (told.deliveries * 1e6) / (told.lastAt - firstAt),
    cpuPerDelivery: ((usage.cpuMilliseconds - cpu) * 1_000) / told.deliveries,
    resolutionsPerEvent:
      resolutions === undefined ? undefined : ((await metricOf(gateway.url, RESOLUTIONS))! - resolutions) / events,
    fetchesPerEvent: ((await stubs.ask('fetches', null)) - fetches) / events,
    residentMegabytes: usage.residentMegabytes,
    clientsShare,
  };
}

async function disturbedRound(place: Place): Promise<Round & { readonly cut: number }> {
  const { clients } = place.field;
  await clients.ask('stopReading', null);
  const disturbed = await round(place);
  return { ...disturbed, cut: await clients.ask('cut', { patience: CUT_MILLISECONDS }) };
}
