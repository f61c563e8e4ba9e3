export { consumer, type ConsumerOptions } from './consumer';
export { consumerProgress, type ConsumerProgress } from './consumer-progress';
export { followPartitions } from './follow-partitions';
export { readEvent } from './message';
export { mongoTransactions, sessionOf } from './mongo-transactions';
export { relay } from './relay';
export { relayVariables } from './retention';
export { channelOf, partitionStreamOf, streamOf } from './streams';
export { existing, saveAtVersion } from './versioned-rows';
