import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Objection } from '../domain/objection';
import { MemberType } from './member-type';

@ObjectType('Objection', {
  description: 'Why someone thinks that a goal would harm the network. It must be answered before the goal is adopted.',
})
export class ObjectionType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => MemberType, { nullable: true, description: 'Who objects; null where you may not see them.' })
  readonly member!: MemberType;

  @Field(() => String, { description: 'Why they object.' })
  readonly reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly at!: Date;

  @Field(() => String, { nullable: true, description: 'Null while it stands.' })
  readonly answer!: string | null;

  @Field(() => MemberType, { nullable: true, description: 'Who answered; null while it stands.' })
  readonly answeredBy!: MemberType | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was answered; null while it stands.' })
  readonly answeredAt!: Date | null;

  static of(this: void, { memberId, answeredById, ...objection }: Objection): ObjectionType {
    return Object.assign(new ObjectionType(), objection, {
      member: MemberType.of(memberId),
      answeredBy: answeredById === null ? null : MemberType.of(answeredById),
    });
  }
}
