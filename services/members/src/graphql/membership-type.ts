import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Membership } from '../domain/membership';
import { NetworkRole } from './network-role';

@ObjectType('Membership', {
  description: 'Someone’s time in a network. Whoever comes back after leaving gets a new one.',
})
@Directive('@key(fields: "id")')
export class MembershipType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  readonly networkId!: string; // shown as `network`
  readonly memberId!: string; // shown as `member`

  @Field(() => NetworkRole, { description: 'Their role, or the last that they had.' })
  readonly role!: NetworkRole;

  @Field(() => GraphQLDateTime, { description: 'When they became part of it.' })
  readonly joinedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Null while they are in the network.' })
  readonly leftAt!: Date | null;

  @Field(() => Int, { description: 'Grows with each change; a change of role names the version that it is based on.' })
  readonly version!: number;

  static of(this: void, membership: Membership): MembershipType {
    return Object.assign(new MembershipType(), membership);
  }
}
