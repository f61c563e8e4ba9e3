import { LARGEST_PAGE, USUAL_PAGE, type Page } from '@trama/paging';
import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: USUAL_PAGE,
    description: `How many entries, 1 to ${LARGEST_PAGE}.`,
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `cursor` of the entry to go on after; from the start without it.',
  })
  readonly after?: string | null;
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are entries after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` for the next page; null where the page is empty.',
  })
  readonly endCursor!: string | null;
}

export interface ConnectionOf<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection type of a list of `node`s; `name` is the node's in the schema. */
export function connectionType<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<ConnectionOf<Node>> {
  @ObjectType(`${name}Edge`, { description: `An entry in a list of ${name}s.` })
  class Edge {
    @Field(() => node)
    readonly node!: Node;

    @Field(() => String, { description: 'Pass it as `after` to go on after this entry.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}s.` })
  class Connection {
    @Field(() => [Edge])
    readonly edges!: Edge[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;
  }
  return Connection;
}

/** A page, as a connection shows it. */
export function connectionOf<Item, Node>(
  { edges, hasNextPage }: Page<Item>,
  map: (item: Item) => Node,
): ConnectionOf<Node> {
  return {
    edges: edges.map(({ node, cursor }) => ({ node: map(node), cursor })),
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
