import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InvitationRole, InvitationState, type Invitation } from '../domain/invitation';

registerEnumType(InvitationRole, {
  name: 'InvitationRole',
  description: 'What an invitation makes of whoever accepts it. Stewards are made of members, by changeRole.',
  valuesConfig: {
    MEMBER: { description: 'Takes part in everything.' },
    OBSERVER: { description: 'Sees everything that members see, and takes no part.' },
  },
});

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'How far an invitation has come.',
  valuesConfig: {
    OPEN: { description: 'Waits for an answer.' },
    ACCEPTED: { description: 'Made someone part of the network.' },
    DECLINED: { description: 'The invitee said no.' },
    REVOKED: { description: 'Its inviter or a steward took it back, or its inviter left.' },
    EXPIRED: { description: 'Got no answer in time.' },
  },
});

@ObjectType('Invitation', {
  description:
    'A way into a network, that works once: for one person, or for whoever holds its code. Seen by the network and by the invitee.',
})
@Directive('@key(fields: "id")')
export class InvitationType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  /** As the domain has it; the resolver shows what of it is for the viewer, and now. */
  readonly invitation!: Invitation;

  @Field(() => InvitationRole, { description: 'What it makes of whoever accepts it.' })
  readonly role!: InvitationRole;

  @Field(() => GraphQLDateTime, { description: 'When it was sent.' })
  readonly createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Two weeks after it was sent.' })
  readonly expiresAt!: Date;

  @Field(() => Int, { description: 'Grows with each change.' })
  readonly version!: number;

  static of(this: void, invitation: Invitation): InvitationType {
    const { id, role, createdAt, expiresAt, version } = invitation;
    return Object.assign(new InvitationType(), { id, invitation, role, createdAt, expiresAt, version });
  }
}
