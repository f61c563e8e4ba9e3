import type { Redis, Result } from 'ioredis';
import { EVENT_FIELD, messageOf } from './message';
import type { NumberedRow } from './number-events';
import { channelOf, partitionStreamOf, streamOf } from './streams';

/** Beside the event in a network's stream: its number in the partition, by which consumers know how far they are. */
export const PARTITION_SEQ_FIELD = 'partitionSeq';

/**
 * All of one event, or nothing of it: both streams, then Pub/Sub.
 *
 * An event goes into its partition's stream right after the one before it or not at all, so nothing that fails can
 * leave a hole behind which the rest goes on (Redis would refuse the lower id for ever), and a stream that Redis lost
 * shows at the next event. One that is there already is left alone, so sending may be repeated; but if it is another
 * one that is there under this number, two databases feed one Redis.
 *
 * A network's stream may lack what comes before the event where Redis was put back to what it held days ago. Then it
 * begins anew: no stream has a hole, so whoever reads sees by its first entry what is lacking.
 */
const script = `
local function head(stream)
  local info = redis.pcall('XINFO', 'STREAM', stream)
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then return tonumber(string.match(info[i + 1], '^%d+')) end
  end
  return 0
end

local network, partition = KEYS[1], KEYS[2]
local seq, partitionSeq, event, channel = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local last = head(partition)

if tonumber(partitionSeq) > last + 1 then
  return redis.error_reply('GAP ' .. partition .. ' ends at ' .. last .. ', before ' .. partitionSeq)
end

if tonumber(partitionSeq) <= last then
  local there = redis.call('XRANGE', partition, partitionSeq .. '-0', partitionSeq .. '-0')[1]
  if there and cjson.decode(there[2][2]).id ~= cjson.decode(event).id then
    return redis.error_reply('STRANGER ' .. partition .. ' has another event as ' .. partitionSeq)
  end
  return 'KNOWN'
end

local lastThere = head(network)
if tonumber(seq) > lastThere then
  if lastThere > 0 and tonumber(seq) > lastThere + 1 then redis.call('DEL', network) end
  redis.call('XADD', network, seq .. '-0', '${EVENT_FIELD}', event, '${PARTITION_SEQ_FIELD}', partitionSeq)
end
redis.call('XADD', partition, partitionSeq .. '-0', '${EVENT_FIELD}', event)
redis.call('PUBLISH', channel, event)
return 'SENT'
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    tramaSendEvent(
      network: string,
      partition: string,
      seq: number,
      partitionSeq: number,
      event: string,
      channel: string,
    ): Result<'SENT' | 'KNOWN', Context>;
  }
}

/** Teaches a connection to send events. */
export const learnToSend = (redis: Redis): void =>
  redis.defineCommand('tramaSendEvent', { numberOfKeys: 2, lua: script });

/** Sends the events in this order. Answers, for each, why it did not go out, or null where it is out. */
export async function sendEvents(redis: Redis, rows: readonly NumberedRow[]): Promise<(Error | null)[]> {
  const pipeline = redis.pipeline();
  for (const row of rows) {
    const { source, networkId, partition, seq, partitionSeq } = row;
    pipeline.tramaSendEvent(
      streamOf(source, networkId),
      partitionStreamOf(source, partition),
      seq,
      partitionSeq,
      messageOf(row),
      channelOf(networkId),
    );
  }
  const results = (await pipeline.exec()) ?? [];
  return results.map(([error]) => error);
}

/** Redis has lost what came before this event. */
export const isGap = (error: Error): boolean => error.message.includes('GAP ');
