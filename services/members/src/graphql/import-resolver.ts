import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UseCases } from '../domain/use-cases';
import type { MembersContext } from './context';
import { ImportMembersInput, ImportMembersPayload } from './import-inputs';
import { MemberType } from './member-type';
import { MembershipType } from './membership-type';

@Resolver()
export class ImportResolver {
  constructor(private readonly act: UseCases) {}

  @Mutation(() => ImportMembersPayload, {
    description:
      'Enters people from a record of the past, as members who have not signed in; for stewards. Whoever was entered under the same key before stays as they are, so it may be repeated. Refuses with NOT_FOUND, FORBIDDEN, INVALID_INPUT; then nobody is entered.',
  })
  async importMembers(
    @Arg('input', () => ImportMembersInput) input: ImportMembersInput,
    @Ctx() { viewer }: MembersContext,
  ): Promise<ImportMembersPayload> {
    const people = await this.act.importMembers(viewer, input);
    return {
      people: people.map(({ key, member, membership }) => ({
        key,
        member: MemberType.of(member),
        membership: MembershipType.of(membership),
      })),
    };
  }
}
