import type { ReferenceResolver } from '@trama/subgraph';
import { Arg, Ctx, FieldResolver, ID, Mutation, ObjectType, Field, Query, Resolver, Root } from 'type-graphql';
import { definitionOf } from '../domain/definition';
import { shownFindings, shownMeasures } from '../domain/shown-results';
import type { UseCases } from '../domain/use-cases';
import type { EvaluationContext } from './context';
import { DefinitionType } from './definition-type';
import { RequestEvaluationInput } from './evaluation-inputs';
import { EvaluationType } from './evaluation-type';
import { FindingType } from './finding-type';
import { MeasureType } from './measure-type';
import { MemberType } from './member-type';
import { NetworkType } from './network-type';

@ObjectType()
class RequestEvaluationPayload {
  @Field(() => EvaluationType, { description: 'The evaluation, which a worker takes up.' })
  readonly evaluation!: EvaluationType;
}

@Resolver(() => EvaluationType)
export class EvaluationResolver {
  constructor(private readonly act: Pick<UseCases, 'requestEvaluation'>) {}

  @Query(() => EvaluationType, {
    nullable: true,
    description: 'An evaluation; null where you may see none of this id.',
  })
  async evaluation(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { loaders }: EvaluationContext,
  ): Promise<EvaluationType | null> {
    const found = await loaders.evaluation.load(id);
    return found && EvaluationType.of(found);
  }

  @Mutation(() => RequestEvaluationPayload, {
    description:
      'Asks how a network is, or was, doing. A worker makes the evaluation of what the ledger holds now (see `Network.ledger`); follow its `state` and `progress`, or subscribe to `evaluation.completed.v1`. For members. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT where `asOf` has yet to come.',
  })
  async requestEvaluation(
    @Arg('input', () => RequestEvaluationInput) input: RequestEvaluationInput,
    @Ctx() { viewer }: EvaluationContext,
  ): Promise<RequestEvaluationPayload> {
    return { evaluation: EvaluationType.of(await this.act.requestEvaluation(viewer, input)) };
  }

  @FieldResolver(() => NetworkType, { nullable: true, description: 'The network evaluated.' })
  network(@Root() { evaluation }: EvaluationType): NetworkType {
    return NetworkType.of(evaluation.networkId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who asked for it; null for a period’s.' })
  requestedBy(@Root() { evaluation: { requestedById } }: EvaluationType): MemberType | null {
    return requestedById === null ? null : MemberType.of(requestedById);
  }

  @FieldResolver(() => DefinitionType, {
    description:
      'What it supposes: weights, half-life, window. Until it is COMPLETED, by what was in force when it was asked for.',
  })
  definition(@Root() { evaluation }: EvaluationType): DefinitionType {
    return DefinitionType.of(definitionOf(evaluation.definitionVersion));
  }

  @FieldResolver(() => [MeasureType], {
    description:
      'About the network. Empty until it is COMPLETED; values are withheld where it has fewer than five people. What was measured by an earlier version of the definition is as it was then.',
  })
  measures(@Root() { evaluation }: EvaluationType): MeasureType[] {
    return shownMeasures(evaluation, evaluation).map(MeasureType.shown);
  }

  @FieldResolver(() => [MeasureType], {
    description: 'About you, for your eyes alone. Empty where you were not in the network then.',
  })
  async myMeasures(
    @Root() { id, evaluation }: EvaluationType,
    @Ctx() { loaders }: EvaluationContext,
  ): Promise<MeasureType[]> {
    const own = evaluation.state === 'COMPLETED' ? await loaders.ownResult.load(id) : null;
    return own ? shownMeasures(evaluation, own).map(MeasureType.shown) : [];
  }

  @FieldResolver(() => [FindingType], {
    description: 'What stands out in the network, and what only you get to see because it is about you.',
  })
  async findings(
    @Root() { id, evaluation }: EvaluationType,
    @Ctx() { loaders }: EvaluationContext,
  ): Promise<FindingType[]> {
    const own = evaluation.state === 'COMPLETED' ? await loaders.ownResult.load(id) : null;
    return shownFindings(evaluation, own).map(FindingType.of);
  }
}

export const resolveEvaluation: ReferenceResolver<EvaluationContext> = async ({ id }, { loaders }) => {
  const found = await loaders.evaluation.load(id);
  return found && EvaluationType.of(found);
};
