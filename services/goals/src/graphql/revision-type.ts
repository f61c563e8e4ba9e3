import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('GoalRevision', { description: 'A text that a goal had before it was revised.' })
export class RevisionType {
  @Field(() => Int, { description: '1 for the text with which it was proposed.' })
  readonly revision!: number;

  @Field(() => String, { description: 'The title that it had.' })
  readonly title!: string;

  @Field(() => String, { description: 'The description that it had.' })
  readonly description!: string;

  @Field(() => GraphQLDateTime, { description: 'When another text took its place.' })
  readonly at!: Date;
}
