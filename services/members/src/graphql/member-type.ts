import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Member } from '../domain/member';

@ObjectType('Member', {
  description:
    'A person. Seen by those who share a network with them; who has left keeps their name there, and takes their profile along.',
})
@Directive('@key(fields: "id")')
export class MemberType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => String, { description: 'At most 120 characters.' })
  readonly name!: string;

  @Field(() => [String], { description: 'What others can count on in them: at most 20, of 80 characters each.' })
  readonly qualities!: readonly string[];

  @Field(() => [String], { description: 'What they give: at most 20, of 80 characters each.' })
  readonly offers!: readonly string[];

  @Field(() => [String], { description: 'What they look for: at most 20, of 80 characters each.' })
  readonly needs!: readonly string[];

  @Field(() => Boolean, { description: 'False for someone who is known from an imported record alone.' })
  readonly hasSignedIn!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When Trama first knew of them.' })
  readonly createdAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; an edit names the version that it is based on.' })
  readonly version!: number;

  static of(this: void, member: Member): MemberType {
    return Object.assign(new MemberType(), member);
  }
}
