import { Dated } from '@trama/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import { ContributionType } from './states';

@InputType()
class ContributionInput {
  @Field(() => ContributionType, { description: 'What kind of thing it is.' })
  readonly type!: ContributionType;

  @Field(() => ID, { description: 'In the same network.' })
  readonly id!: string;
}

@InputType()
export class RecogniseInput extends Dated {
  @Field(() => ID, { description: 'In which network.' })
  readonly networkId!: string;

  @Field(() => ID, {
    description: 'Whom you thank: who took the task on, gave the promise, or said it. Never yourself.',
  })
  readonly toId!: string;

  @Field(() => String, { description: 'Why it mattered, 1 to 500 characters.' })
  readonly reason!: string;

  @Field(() => ContributionInput, { description: 'What you thank them for.' })
  readonly contribution!: ContributionInput;
}
