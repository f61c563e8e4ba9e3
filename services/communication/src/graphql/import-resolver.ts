import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { CommunicationContext } from './context';
import { ImportMessagesInput } from './import-inputs';

@ObjectType()
class ImportMessagesPayload {
  @Field(() => Int, { description: 'How many messages are new.' })
  readonly entered!: number;

  @Field(() => Int, { description: 'How many were there before, by their keys, and stayed as they were.' })
  readonly known!: number;

  @Field(() => [ID], { description: 'The messages, new or not, in the order of the input.' })
  readonly messageIds!: readonly string[];
}

@Resolver()
export class ImportResolver {
  constructor(private readonly act: Pick<UseCases, 'importMessages'>) {}

  @Mutation(() => ImportMessagesPayload, {
    description:
      'Enters messages of the past with their own times: all of them, or none where one is refused. A repeat changes nothing. For stewards. Refuses with NOT_FOUND, FORBIDDEN, and INVALID_INPUT, whose `field` names the message by its place in the list (`messages[3].toIds`).',
  })
  async importMessages(
    @Arg('input', () => ImportMessagesInput) input: ImportMessagesInput,
    @Ctx() { viewer }: CommunicationContext,
  ): Promise<ImportMessagesPayload> {
    return this.act.importMessages(viewer, input);
  }
}
