import type { Act, Ref } from '../story/act';
import type { Player } from './cast';
import { deeds, type Call, type Made } from './deeds';
import { mutate } from './mutate';

/**
 * Does what the story says, in its order, as those who did it. Acts that follow one another and have nothing to do with
 * one another go side by side. Safe to repeat: each act has an idempotency key of its own.
 */
export async function enterActs(
  acts: readonly Act[],
  {
    players,
    networkId,
    channels,
  }: { players: ReadonlyMap<string, Player>; networkId: string; channels: ReadonlyMap<string, string> },
): Promise<void> {
  const ids = new Map<Ref, string>();
  const made: Made = {
    networkId,
    channelId: (name) => known(channels, name),
    memberId: (name) => known(players, name).memberId,
    id: (ref) => known(ids, ref),
  };
  for (const together of sideBySide(acts)) {
    await Promise.all(
      together.map(async ([act, index]) => {
        // The table has for each deed a function of just that deed's acts.
        const { mutation, input, shows, makes } = (deeds[act.does] as (act: Act, made: Made) => Call)(act, made);
        const { client } = known(players, act.by);
        const payload = await mutate(
          client,
          mutation,
          { ...input, at: act.at, idempotencyKey: `demo/${networkId}/${index}` },
          shows,
        );
        for (const [ref, id] of makes?.(payload as never) ?? []) ids.set(ref, id);
      }),
    );
  }
}

const AT_ONCE = 8;

/** Runs of acts, each by another person and with a subject of its own, so that none waits for another. */
function* sideBySide(acts: readonly Act[]): Iterable<(readonly [Act, number])[]> {
  let run: (readonly [Act, number])[] = [];
  let busy = new Set<string>();
  for (const [index, act] of acts.entries()) {
    const touched = [act.by, ...stories(act)];
    if (run.length === AT_ONCE || touched.some((thing) => busy.has(thing))) {
      yield run;
      run = [];
      busy = new Set();
    }
    run.push([act, index]);
    for (const thing of touched) busy.add(thing);
  }
  if (run.length > 0) yield run;
}

/** The conversation, work or goal that an act belongs to: `c12-0` for `c12-0a`. */
function stories(act: Act): string[] {
  const refs = Object.entries(act).flatMap(([name, value]) =>
    ['ref', 'message', 'replyTo', 'goal', 'objection', 'task', 'commitment'].includes(name) && typeof value === 'string'
      ? [value]
      : [],
  );
  if (act.does === 'recognises') refs.push(act.contribution.ref);
  if (act.does === 'proposes') refs.push(...act.cites);
  return refs.map((ref) => ref.replace(/^([ct]\d+-\d+)[abc]$/, '$1'));
}

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The story speaks of ${name} before it is there`);
  return found;
}
