import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Evaluation } from '../domain/evaluation';
import { EvaluationState } from './evaluation-state';

@ObjectType('Evaluation', {
  description:
    'How a network was doing at one moment, as far as its ledger knew when it was asked for. The same input gives the same result, on any worker, at any time.',
})
@Directive('@key(fields: "id")')
export class EvaluationType {
  @Field(() => ID, { description: 'Opaque, and always the same.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, { description: 'The moment evaluated.' })
  readonly asOf!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the period began that ends at `asOf`; null for one that someone asked for.',
  })
  readonly periodStart!: Date | null;

  @Field(() => EvaluationState, { description: 'How far it has come.' })
  readonly state!: EvaluationState;

  @Field(() => Float, { description: '0 to 1.' })
  readonly progress!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was asked for.' })
  readonly requestedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Null until it is COMPLETED.' })
  readonly completedAt!: Date | null;

  @Field(() => Int, { description: 'How many entries the ledger had when it was asked for: those go into it.' })
  readonly ledgerEntries!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of all that went in: equal digests mean equal inputs, and equal results. Null until it is COMPLETED.',
  })
  readonly inputDigest!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it FAILED, and what to do.' })
  readonly error!: string | null;

  /** What the fields with resolvers show. */
  readonly evaluation!: Evaluation;

  static of(this: void, evaluation: Evaluation): EvaluationType {
    const { id, asOf, periodStart, state, progress, requestedAt, completedAt, cut, inputDigest, error } = evaluation;
    const shown = { id, asOf, periodStart, state, progress, requestedAt, completedAt, inputDigest, error };
    return Object.assign(new EvaluationType(), shown, { ledgerEntries: cut, evaluation });
  }
}
