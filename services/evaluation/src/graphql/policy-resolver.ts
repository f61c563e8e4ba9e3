import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { EvaluationContext } from './context';
import { SetEvaluationPolicyInput } from './policy-inputs';
import { PolicyType } from './policy-type';

@ObjectType()
class SetEvaluationPolicyPayload {
  @Field(() => PolicyType, { description: 'The policy as it is now.' })
  readonly evaluationPolicy!: PolicyType;
}

@Resolver(() => PolicyType)
export class PolicyResolver {
  constructor(private readonly act: Pick<UseCases, 'setEvaluationPolicy'>) {}

  @Mutation(() => SetEvaluationPolicyPayload, {
    description:
      'Sets when a network is evaluated from now on. For stewards. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT for a cron that does not hold and a `since` that has yet to come, STALE_VERSION, and CONFLICT for a `since` once a period was evaluated.',
  })
  async setEvaluationPolicy(
    @Arg('input', () => SetEvaluationPolicyInput) input: SetEvaluationPolicyInput,
    @Ctx() { viewer }: EvaluationContext,
  ): Promise<SetEvaluationPolicyPayload> {
    return { evaluationPolicy: PolicyType.of(await this.act.setEvaluationPolicy(viewer, input)) };
  }
}
