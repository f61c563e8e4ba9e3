import { Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { InvitationRole } from '../domain/invitation';
import { InvitationType } from './invitation-type';
import { MembershipType } from './membership-type';
import { NetworkType } from './network-type';

@InputType()
export class InviteInput extends Repeatable {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The member it is for. Without it, it is for whoever you hand the code.',
  })
  readonly inviteeId?: string | null;

  @Field(() => InvitationRole, { nullable: true, description: 'MEMBER where nothing is said.' })
  readonly role?: InvitationRole | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Since when they have been part of it, for entering the past (stewards only); since they accept without it.',
  })
  readonly since?: Date | null;
}

@InputType({ description: 'Names the invitation by its id, for the invitee, or by its code.' })
export class AcceptInvitationInput extends Repeatable {
  @Field(() => ID, { nullable: true, description: 'Which invitation.' })
  readonly invitationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its code, for whoever was handed it.' })
  readonly code?: string | null;
}

@InputType()
export class DeclineInvitationInput extends Repeatable {
  @Field(() => ID, { description: 'Which invitation.' })
  readonly invitationId!: string;
}

@InputType()
export class RevokeInvitationInput extends Repeatable {
  @Field(() => ID, { description: 'Which invitation.' })
  readonly invitationId!: string;
}

@ObjectType()
export class InvitePayload {
  @Field(() => InvitationType, { description: 'The invitation as it is now.' })
  readonly invitation!: InvitationType;
}

@ObjectType()
export class AcceptInvitationPayload {
  @Field(() => InvitationType, { description: 'The invitation as it is now.' })
  readonly invitation!: InvitationType;

  @Field(() => MembershipType, { description: 'Your time in the network, which begins.' })
  readonly membership!: MembershipType;

  @Field(() => NetworkType, {
    description: 'What you are part of now. Who else is in it can be read from your next request on.',
  })
  readonly network!: NetworkType;
}

@ObjectType()
export class DeclineInvitationPayload {
  @Field(() => InvitationType, { description: 'The invitation as it is now.' })
  readonly invitation!: InvitationType;
}

@ObjectType()
export class RevokeInvitationPayload {
  @Field(() => InvitationType, { description: 'The invitation as it is now.' })
  readonly invitation!: InvitationType;
}
