import { mongoTransactions, relay } from '@trama/events/delivery';
import { internalTokenVerifier } from '@trama/identity';
import { MongoDb, RedisServer, Service } from '@trama/runtime';
import { Subgraph } from '@trama/subgraph';
import type { Config } from './config';
import type { Ports } from './domain/ports';
import { recogniseMember } from './domain/recognise-member';
import { useCases } from './domain/use-cases';
import { membersContext } from './graphql/context';
import { ImportResolver } from './graphql/import-resolver';
import { InvitationFields } from './graphql/invitation-fields';
import { InvitationResolver, resolveInvitation } from './graphql/invitation-resolver';
import { MemberResolver, resolveMember } from './graphql/member-resolver';
import { MembershipResolver, resolveMembership } from './graphql/membership-resolver';
import { NetworkResolver, resolveNetwork } from './graphql/network-resolver';
import { mountViewerRoute } from './http/viewer-route';
import { invitationModel } from './persistence/invitation-model';
import { InvitationRepository } from './persistence/invitation-repository';
import { memberModel } from './persistence/member-model';
import { MemberRepository } from './persistence/member-repository';
import { membershipModel } from './persistence/membership-model';
import { MembershipRepository } from './persistence/membership-repository';
import { networkModel } from './persistence/network-model';
import { NetworkRepository } from './persistence/network-repository';

/** Who the people are, the networks that they are in, and how one gets in. */
export function membersService(config: Config, replace: Partial<Ports> = {}): Service {
  const service = new Service('members', config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const ports: Ports = {
    networks: new NetworkRepository(networkModel(mongo.connection)),
    members: new MemberRepository(memberModel(mongo.connection)),
    memberships: new MembershipRepository(membershipModel(mongo.connection)),
    invitations: new InvitationRepository(invitationModel(mongo.connection)),
    inTransaction: mongoTransactions(mongo, 'members'),
    now: () => new Date(),
    ...replace,
  };
  const act = useCases(ports);
  mountViewerRoute(service.http.app, {
    verify: internalTokenVerifier(config.INTERNAL_JWKS, service.name),
    recognise: recogniseMember(ports),
  });
  service.use(relay({ service, mongo, redis, config }));
  service.use(
    new Subgraph(service, config, {
      resolvers: [
        new NetworkResolver(act),
        new MemberResolver(act),
        new MembershipResolver(act),
        new InvitationResolver(act),
        new InvitationFields(),
        new ImportResolver(act),
      ],
      entities: {
        Network: resolveNetwork,
        Member: resolveMember,
        Membership: resolveMembership,
        Invitation: resolveInvitation,
      },
      context: membersContext(ports),
    }),
  );
  return service;
}
