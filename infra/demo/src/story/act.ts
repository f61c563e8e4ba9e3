/** The name by which later acts speak of what an earlier one made. */
export type Ref = string;

export type MessageKind = 'INFORMATION' | 'QUESTION' | 'STRATEGY' | 'LESSON' | 'INTELLIGENCE' | 'REFLECTION';

/** What one person does at one time; `ref` names what comes of it. */
export type Act = { readonly by: string; readonly at: Date } & (
  | {
      readonly does: 'says';
      readonly ref: Ref;
      readonly channel: string;
      readonly kind: MessageKind;
      readonly body: string;
      readonly to: readonly string[];
      readonly replyTo?: Ref;
    }
  | { readonly does: 'reacts'; readonly message: Ref; readonly reaction: string }
  | {
      readonly does: 'proposes';
      readonly ref: Ref;
      readonly title: string;
      readonly description: string;
      readonly indicators: readonly Indicator[];
      readonly cites: readonly Ref[];
    }
  | { readonly does: 'objects'; readonly ref: Ref; readonly goal: Ref; readonly reason: string }
  | { readonly does: 'answers'; readonly objection: Ref; readonly goal: Ref; readonly answer: string }
  | { readonly does: 'adopts'; readonly goal: Ref }
  | {
      readonly does: 'checks in';
      readonly goal: Ref;
      readonly indicator: string;
      readonly value: number;
      readonly note: string;
    }
  | { readonly does: 'achieves'; readonly goal: Ref; readonly lessons: string }
  | { readonly does: 'drops'; readonly goal: Ref; readonly lessons: string }
  | { readonly does: 'creates'; readonly ref: Ref; readonly title: string; readonly goal: Ref | null }
  | { readonly does: 'offers'; readonly ref: Ref; readonly task: Ref; readonly to: string }
  | { readonly does: 'accepts'; readonly commitment: Ref }
  | { readonly does: 'declines'; readonly commitment: Ref; readonly reason: string }
  | { readonly does: 'withdraws'; readonly commitment: Ref; readonly reason: string }
  | { readonly does: 'completes'; readonly task: Ref }
  | { readonly does: 'settles'; readonly commitment: Ref; readonly kept: boolean }
  | {
      readonly does: 'recognises';
      readonly to: string;
      readonly reason: string;
      readonly contribution: { readonly type: 'Task' | 'Commitment' | 'Message'; readonly ref: Ref };
    }
);

interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly start: number;
  readonly target: number;
}

export type Deed = Act['does'];
