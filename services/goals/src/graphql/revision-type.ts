import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('GoalRevision', { description: 'A text that a goal had before it was revised.' })
export class RevisionType {
  @Field(() => Int, { description: '1 for the text with which it was proposed.' })
  readonly revision!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => GraphQLDateTime, { description: 'When another text took its place.' })
  readonly at!: Date;
}
