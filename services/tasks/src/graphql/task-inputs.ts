import { Dated, Repeatable } from '@trama/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CreateTaskInput extends Dated {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => String, { description: '1 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'At most 10,000 characters.' })
  readonly description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The goal that it serves.' })
  readonly goalId?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when it should be done: a time still to come.' })
  readonly dueAt?: Date | null;
}

@InputType()
export class EditTaskInput extends Repeatable {
  @Field(() => ID, { description: 'Which task.' })
  readonly taskId!: string;

  @Field(() => Int, { description: 'The `version` that you read.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: '1 to 200 characters; as it was without it.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'As it was without it; none with null.' })
  readonly description?: string | null;

  @Field(() => ID, { nullable: true, description: 'As it was without it; none with null.' })
  readonly goalId?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'As it was without it; none with null. A time after the task was created.',
  })
  readonly dueAt?: Date | null;
}

@InputType()
export class CompleteTaskInput extends Dated {
  @Field(() => ID, { description: 'Which task.' })
  readonly taskId!: string;
}
