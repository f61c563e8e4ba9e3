import type { Contender } from '../../gateway/gateways/contender';
import type { Field } from '../field';
import type { Options } from '../options';
import { say, verdict } from '../say';

const SUBSCRIBERS = 50;

/** Clients lose their connections at random moments, and go on from their cursors: what was lost, what came again? */
export async function reconnect(
  contender: Contender,
  networkId: string,
  field: Field,
  { people, rate, seed }: Options,
  reconnects: number,
): Promise<void> {
  const gateway = await field.gateway(contender);
  const publisher = field.publisher(contender);
  try {
    const known = await field.identity.tokens(people);
    const tokens = Array.from({ length: SUBSCRIBERS }, (_, number) => known[number % people]!);
    say(
      `${reconnects} reconnects of ${SUBSCRIBERS} subscribers (${people} people) at ${rate} events a second; --seed ${seed}`,
    );
    await publisher.ask('start', { networkIds: [networkId], rate });
    await field.clients.ask('reconnect', { url: gateway.url, networkId, tokens, reconnects, seed });
    const { lastSeq } = await publisher.ask('stop', null);
    const { heard, lost, repeated } = await field.clients.ask('settle', { lastSeq });
    say(`${lastSeq} events, ${heard} deliveries`);
    verdict(lost === 0, `${lost} lost`);
    verdict(repeated === 0, `${repeated} repeated`);
  } finally {
    await Promise.all([gateway.stop(), publisher.stop()]);
  }
}
