import type { InTransaction } from '@trama/events';

/** An event that a use case told of, in a test without a database. */
export interface Emitted {
  readonly kind: string;
  readonly subjectId: string;
  readonly data: unknown;
}

/** For specs of use cases: nothing is kept when the work throws, as in MongoDB. */
export function transactionsInMemory(): { inTransaction: InTransaction; emitted: Emitted[] } {
  const emitted: Emitted[] = [];
  return {
    emitted,
    inTransaction: async (_by, work) => {
      const pending: Emitted[] = [];
      const result = await work({
        async emit(contract, ...tellings) {
          for (const { subject, data } of tellings)
            pending.push({ kind: contract.kind, subjectId: subject.id, data: contract.data.parse(data) });
        },
      });
      emitted.push(...pending);
      return result;
    },
  };
}
