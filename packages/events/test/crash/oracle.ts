import type { ByTask, Entry, Evidence, Noted } from './evidence';

/** What speaks against the service: nothing, where all was done once and told once, in order. */
export function faultsIn(evidence: Evidence): string[] {
  const { acknowledged, state, effects, networks, partitions, parked } = evidence;
  const inPartitions = partitions.flat().map(({ event }) => event);
  return [
    ...(parked > 0 ? [`${parked} events are parked, and none is poison`] : []),
    ...acknowledged
      .filter(({ taskId, note, place }) => state.get(taskId)?.[place - 1] !== note)
      .map(({ note, place }) => `${note} was acknowledged as number ${place}, and is not there`),
    ...[...state].flatMap(([task, notes]) => repeatsIn(notes).map((note) => `${note} is on ${task} twice`)),
    ...differences('the effects', effects, state),
    ...partitions.flatMap((entries, partition) => numberFaults(`partition ${partition}`, entries)),
    ...differences('the streams of partitions', byTask(inPartitions), state),
    ...networks.flatMap(({ networkId, stream, subscriber }) => [
      ...numberFaults(`the stream of ${networkId}`, stream),
      ...stream
        .filter(({ number, event }) => number !== event.seq)
        .map(({ number, event }) => `${event.id} is entry ${number} of its network and says ${event.seq}`),
      ...orderFaults(`a subscriber to ${networkId}`, subscriber, stream),
    ]),
    ...differences('the streams of networks', byTask(networks.flatMap(({ stream }) => events(stream))), state),
    ...strangers(
      inPartitions,
      networks.flatMap(({ stream }) => events(stream)),
    ),
  ];
}

const events = (entries: readonly Entry[]): readonly Noted[] => entries.map(({ event }) => event);

function byTask(told: readonly Noted[]): ByTask {
  const notes = new Map<string, string[]>();
  for (const { subject, data } of told) notes.set(subject.id, [...(notes.get(subject.id) ?? []), data.note]);
  return notes;
}

/** Each task's notes must be the same there, each once and in order. */
function differences(where: string, found: ByTask, state: ByTask): string[] {
  return [...new Set([...state.keys(), ...found.keys()])].flatMap((task) => {
    const [is, ought] = [found.get(task) ?? [], state.get(task) ?? []];
    const at = Array.from({ length: Math.max(is.length, ought.length) }, (_, index) => index).find(
      (index) => is[index] !== ought[index],
    );
    if (at === undefined) return [];
    return [
      `${where} have ${is.length} notes on ${task} for ${ought.length}; number ${at + 1} is ${is[at]}, not ${ought[at]}`,
    ];
  });
}

/** Numbers are 1, 2, 3 …, and no event has two. */
function numberFaults(where: string, entries: readonly Entry[]): string[] {
  const gap = entries.find(({ number }, index) => number !== index + 1);
  return [
    ...(gap ? [`${where} has ${gap.number} where ${entries.indexOf(gap) + 1} ought to be`] : []),
    ...repeatsIn(entries.map(({ event }) => event.id)).map((id) => `${where} has ${id} twice`),
  ];
}

/** A subscriber is told what the stream has, each once and in order. */
function orderFaults(who: string, told: readonly Noted[], stream: readonly Entry[]): string[] {
  const at = Array.from({ length: Math.max(told.length, stream.length) }, (_, index) => index).find(
    (index) => told[index]?.id !== stream[index]?.event.id,
  );
  if (at === undefined) return [];
  return [`${who} was told ${told.length} events of ${stream.length}; number ${at + 1} was another or none`];
}

/** Events that are the same in both records, but for one. */
function strangers(some: readonly Noted[], others: readonly Noted[]): string[] {
  const seqs = new Map(others.map(({ id, seq }) => [id, seq]));
  return some
    .filter(({ id, seq }) => seqs.get(id) !== seq)
    .map(({ id }) => `${id} is not the same in its partition's and in its network's stream`);
}

const repeatsIn = (things: readonly string[]): string[] => [
  ...new Set(things.filter((thing, index) => things.indexOf(thing) !== index)),
];
