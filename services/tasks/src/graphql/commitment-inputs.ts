import { Dated } from '@trama/subgraph';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class AcceptCommitmentInput extends Dated {
  @Field(() => ID, { description: 'Which promise.' })
  readonly commitmentId!: string;
}

@InputType()
export class DeclineCommitmentInput extends Dated {
  @Field(() => ID, { description: 'Which promise.' })
  readonly commitmentId!: string;

  @Field(() => String, { nullable: true, description: '1 to 500 characters; you owe none.' })
  readonly reason?: string | null;
}

@InputType()
export class WithdrawCommitmentInput extends Dated {
  @Field(() => ID, { description: 'Which promise.' })
  readonly commitmentId!: string;

  @Field(() => String, { description: '1 to 500 characters.' })
  readonly reason!: string;
}

@InputType()
export class SettleCommitmentInput extends Dated {
  @Field(() => ID, { description: 'Which promise.' })
  readonly commitmentId!: string;

  @Field(() => Boolean, { description: 'Whether it was kept; it was broken otherwise.' })
  readonly kept!: boolean;

  @Field(() => String, { nullable: true, description: '1 to 500 characters.' })
  readonly note?: string | null;
}
