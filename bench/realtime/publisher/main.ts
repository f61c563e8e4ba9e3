import { Redis } from 'ioredis';
import { assist } from '../assistant';
import { Publisher, type Publication } from './publisher';
import { pushed } from './pushed';
import { relayed } from './relayed';

/** A program: writes events as the services' relays do, or (`pushed`) as hive-gateway wants them. Arguments: the URL of Redis, and which. */
const [url, way] = process.argv.slice(2);
const redis = new Redis(url!);
const publisher = new Publisher(way === 'pushed' ? pushed(redis) : relayed(redis));

const tasks = {
  publish: (what: Publication) => publisher.publish(what),
  start: (what: Omit<Publication, 'events'>) => publisher.start(what),
  stop: (_: null) => publisher.stop(),
};

export type PublisherTasks = typeof tasks;

assist(tasks);
