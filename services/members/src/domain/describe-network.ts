import type { Network } from './network';
import { shortText } from './short-text';
import { timeZoneNamed } from './time-zone';

const LONGEST_NAME = 120;
const LONGEST_TOPIC = 500;

/** What people say of a network, checked. */
export const describeNetwork = (said: Pick<Network, 'name' | 'topic' | 'timeZone'>) => ({
  name: shortText('name', said.name, LONGEST_NAME),
  topic: shortText('topic', said.topic, LONGEST_TOPIC),
  timeZone: timeZoneNamed(said.timeZone),
});
