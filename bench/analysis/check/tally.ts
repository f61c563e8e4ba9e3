import type { Case } from './case';
import { difference } from './differences';
import { explained, type Explanation, type Source } from './explained';
import type { Value } from './our-values';

export interface Compared {
  readonly measure: string;
  readonly source: Source;
  readonly network: Case;
  readonly ours: Value | undefined;
  readonly theirs: Value;
}

/** How often a measure was compared with one of the others, and how that ended. */
export interface Line {
  readonly measure: string;
  readonly source: Source;
  compared: number;
  equal: number;
  explained: number;
}

/** Counts what is equal, what differs as is explained, and keeps what differs and nobody knows why. */
export class Tally {
  readonly unexplained: { readonly measure: string; readonly source: Source; readonly how: string }[] = [];
  private readonly byMeasure = new Map<string, Line>();
  private readonly uses = new Map<Explanation, number>();

  add({ measure, source, network, ours, theirs }: Compared): void {
    const line = this.lineOf(measure, source);
    line.compared += 1;
    const differs = difference(ours, theirs);
    if (differs === undefined) {
      line.equal += 1;
      return;
    }
    const reason = explained.find(
      (one) => one.measure === measure && one.source === source && one.of({ network, ours: ours ?? null, theirs }),
    );
    if (reason === undefined) {
      const where = `seed ${network.seed}: ${network.shape}, ${network.people} people`;
      this.unexplained.push({ measure, source, how: `${differs} (${where})` });
      return;
    }
    line.explained += 1;
    this.uses.set(reason, (this.uses.get(reason) ?? 0) + 1);
  }

  get lines(): readonly Line[] {
    return [...this.byMeasure.values()].sort(
      (a, b) => a.measure.localeCompare(b.measure, 'en') || a.source.localeCompare(b.source, 'en'),
    );
  }

  /** Each explanation, and how often it was needed. */
  get explanations(): readonly (readonly [Explanation, number])[] {
    return explained.map((one) => [one, this.uses.get(one) ?? 0]);
  }

  private lineOf(measure: string, source: Source): Line {
    const key = `${measure} ${source}`;
    const line = this.byMeasure.get(key) ?? { measure, source, compared: 0, equal: 0, explained: 0 };
    this.byMeasure.set(key, line);
    return line;
  }
}
