import { Dated } from '@trama/subgraph';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ObjectToGoalInput extends Dated {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;

  @Field(() => String, { description: 'Why the goal would harm the network, 1 to 2,000 characters.' })
  readonly reason!: string;
}

@InputType()
export class AnswerObjectionInput extends Dated {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;

  @Field(() => ID, { description: 'One of the goal’s `objections`.' })
  readonly objectionId!: string;

  @Field(() => String, { description: '1 to 2,000 characters.' })
  readonly answer!: string;
}

@InputType()
export class AdoptGoalInput extends Dated {
  @Field(() => ID, { description: 'Which goal.' })
  readonly goalId!: string;
}
