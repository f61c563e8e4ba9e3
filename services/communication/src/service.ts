import { mongoTransactions, relay } from '@trama/events/delivery';
import { MongoDb, RedisServer, Service } from '@trama/runtime';
import { Subgraph } from '@trama/subgraph';
import type { Config } from './config';
import type { Ports } from './domain/ports';
import { useCases } from './domain/use-cases';
import { ChannelResolver, resolveChannel } from './graphql/channel-resolver';
import { communicationContext } from './graphql/context';
import { ImportResolver } from './graphql/import-resolver';
import { MemberResolver, resolveMember } from './graphql/member-resolver';
import { MessageLinksResolver } from './graphql/message-links-resolver';
import { MessageResolver, resolveMessage } from './graphql/message-resolver';
import { NetworkResolver, resolveNetwork } from './graphql/network-resolver';
import { ReactionResolver } from './graphql/reaction-resolver';
import { channelModel } from './persistence/channel-model';
import { ChannelRepository } from './persistence/channel-repository';
import { LibraryRepository } from './persistence/library-repository';
import { messageModel } from './persistence/message-model';
import { MessageRepository } from './persistence/message-repository';
import { reactionModel } from './persistence/reaction-model';
import { ReactionRepository } from './persistence/reaction-repository';

/** Parts stop in reverse: requests end first, MongoDB last. */
export function communicationService(config: Config, replace: Partial<Ports> = {}): Service {
  const service = new Service('communication', config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const messages = messageModel(mongo.connection);
  const ports: Ports = {
    channels: new ChannelRepository(channelModel(mongo.connection)),
    messages: new MessageRepository(messages),
    library: new LibraryRepository(messages),
    reactions: new ReactionRepository(reactionModel(mongo.connection)),
    inTransaction: mongoTransactions(mongo, 'communication'),
    now: () => new Date(),
    ...replace,
  };
  service.use(relay({ service, mongo, redis, config }));
  const act = useCases(ports);
  service.use(
    new Subgraph(service, config, {
      resolvers: [
        new ChannelResolver(act),
        new MessageResolver(act),
        new MessageLinksResolver(),
        new ReactionResolver(act),
        new ImportResolver(act),
        new NetworkResolver(),
        new MemberResolver(),
      ],
      entities: {
        Channel: resolveChannel,
        Message: resolveMessage,
        Network: resolveNetwork,
        Member: resolveMember,
      },
      context: communicationContext(ports),
    }),
  );
  return service;
}
