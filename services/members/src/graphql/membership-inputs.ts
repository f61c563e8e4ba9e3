import { Repeatable } from '@trama/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MembershipType } from './membership-type';
import { NetworkRole } from './network-role';

@InputType()
export class ChangeRoleInput extends Repeatable {
  @Field(() => ID, { description: 'Whose time in the network.' })
  readonly membershipId!: string;

  @Field(() => Int, { description: 'The `version` of the membership that you read.' })
  readonly version!: number;

  @Field(() => NetworkRole, { description: 'The role that they get.' })
  readonly role!: NetworkRole;
}

@ObjectType()
export class ChangeRolePayload {
  @Field(() => MembershipType, { description: 'The new role is in force within a second.' })
  readonly membership!: MembershipType;
}

@InputType()
export class LeaveNetworkInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who becomes steward as you leave: another member of the network. The last steward has to name one.',
  })
  readonly successorMemberId?: string | null;
}

@ObjectType()
export class LeaveNetworkPayload {
  @Field(() => MembershipType, { description: 'Your time in the network, ended.' })
  readonly membership!: MembershipType;
}
