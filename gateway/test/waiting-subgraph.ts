import { smallSubgraph, type SmallSubgraph } from './small-subgraph';

export interface WaitingSubgraph extends SmallSubgraph {
  /** Answers all who have asked for this so far. */
  letGo(name: string): void;
}

/** Answers when it is told to. */
export async function waitingSubgraph(): Promise<WaitingSubgraph> {
  const waiting: { readonly for: string; readonly go: (name: string) => void }[] = [];
  const subgraph = await smallSubgraph('waiting', 'type Query { waits(for: String!): String }', {
    Query: {
      waits: (_: unknown, { for: name }: { for: string }) =>
        new Promise((go) => {
          waiting.push({ for: name, go });
        }),
    },
  });
  return Object.assign(subgraph, {
    letGo(name: string) {
      for (const each of waiting) if (each.for === name) each.go(name);
    },
  });
}
