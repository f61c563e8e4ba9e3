import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Ledger', {
  description:
    'All that evaluations of a network are made of: who did what towards whom, and when, and what became of promises, tasks and goals.',
})
export class LedgerType {
  @Field(() => Int, { description: 'How many entries it has.' })
  readonly entries!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the latest thing in it happened.' })
  readonly lastAt!: Date | null;

  readonly networkId!: string;
}
