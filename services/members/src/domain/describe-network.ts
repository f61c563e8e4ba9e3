import { requireText } from '@trama/errors';
import type { Network } from './network';
import { timeZoneNamed } from './time-zone';

const LONGEST_NAME = 120;
const LONGEST_TOPIC = 500;

/** What people say of a network, checked. */
export const describeNetwork = (said: Pick<Network, 'name' | 'topic' | 'timeZone'>) => ({
  name: requireText('name', said.name, LONGEST_NAME),
  topic: requireText('topic', said.topic, LONGEST_TOPIC),
  timeZone: timeZoneNamed(said.timeZone),
});
