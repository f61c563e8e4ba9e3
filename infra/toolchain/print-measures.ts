// Writes docs/measures.md from the registry of measures: what an evaluation says, chapter by chapter, and how it is computed.
import { chapters, questions, type MeasureDefinition } from '@trama/analysis';
import { currentDefinition } from '../../services/evaluation/src/domain/definition';
import { writeInto } from './write-into';

const { version, halfLifeDays, windowDays, leastTie, kinds } = currentDefinition;

const introduction = `# Measures

<!-- Written by \`pnpm generate\` from packages/analysis/src/measures. -->

What an evaluation says about a network, and how each number comes about: enough to compute it again without Trama.
Each is computed from [the ledger](architecture.md#evaluation) as of one moment, and shown with the rule by which it was made.`;

const conventions = `## How to read them

- A measure **about the group** is shown to everyone in the network, from five people on: among fewer, the numbers would
  tell who did what. A measure **about one person** (its name ends in \`.own\`) is shown to that person alone, and in a network
  of at least five. There are no leaderboards.
- A measure has **no value** (null) where there is nothing to measure; what that means is said with each.
- In a large network some values are **estimates** from a sample that is always the same. They come with their standard error: in
  about two of three cases the exact value is no further away. All other values are exact.
- Which way is **better** is said where it can be said. Most measures say more over time than at one time, and more beside
  what people know of their network than alone.

## What all definitions suppose

T is the moment evaluated. Of what people did, what counts is what happened in the ${windowDays} days before T, from one of the people who
are in the network at T to another of them, or to all. The strength of a tie from i to j is

\`\`\`
w_ij = Σ k_e · 2^(−(T − t_e)/h)     over the interactions e from i to j, i ≠ j
\`\`\`

with the weight k of the interaction's kind and a half-life h of ${halfLifeDays} days; what is said to all makes no tie. A tie i→j exists when w_ij is at
least ${leastTie}; where it does not, w_ij = 0 in what follows. n is the number of people, m the number of ties. i and j are *connected*
when a tie exists in either direction; the weight of the connection is w_ij + w_ji. All of this
belongs to version ${version} of the definition, which every evaluation names (\`definition\` in the API): results of different
versions do not compare.

| evidence | weight | counts as | why |
|---|---|---|---|
${Object.entries(kinds).map(evidenceRow).join('\n')}`;

const sections = Object.entries(chapters).map(([chapter, measures]) =>
  [
    `## ${titleOf(chapter)}`,
    questions[chapter as keyof typeof questions],
    ...measures.map((measure: MeasureDefinition) => describe(measure)),
  ].join('\n\n'),
);
const anchors = new Map<string, number>();
const contents = Object.entries(chapters).map(([chapter, measures]) => {
  const title = titleOf(chapter);
  const all = [`[${title}](#${anchorOf(title)})`, ...measures.map(({ name }) => `[\`${name}\`](#${anchorOf(name)})`)];
  return `- ${all[0]}: ${all.slice(1).join(', ')}`;
});
writeInto('docs/measures.md', `${[introduction, contents.join('\n'), conventions, ...sections].join('\n\n')}\n`);

function evidenceRow([kind, counts]: [string, (typeof kinds)[keyof typeof kinds]]): string {
  const roles = [
    counts.isMessage && 'can be answered',
    counts.isTurn && 'a turn of voice',
    counts.isContribution && 'a contribution',
    counts.isRecognition && 'recognition',
  ].filter(Boolean);
  return `| \`${kind}\` | ${counts.weight} | ${roles.join(', ')} | ${counts.why} |`;
}

/** As GitHub names a heading; it numbers those that are alike. */
function anchorOf(heading: string): string {
  const anchor = heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-');
  const before = anchors.get(anchor) ?? 0;
  anchors.set(anchor, before + 1);
  return before === 0 ? anchor : `${anchor}-${before}`;
}

/** `giveAndTake` → `Give and take` */
function titleOf(chapter: string): string {
  const words = chapter.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function describe(measure: MeasureDefinition): string {
  const { name, meaning, definition, edges, variants, cost, source } = measure;
  return [
    `### ${name}`,
    meaning,
    `*${inShort(measure)}*`,
    [
      `- **Definition:** ${definition}`,
      `- **Where there is little to measure:** ${edges}`,
      ...(variants ? [`- **Variants:** ${variants}`] : []),
      `- **Cost:** ${cost}`,
      `- **Source:** ${source}`,
    ].join('\n'),
  ].join('\n\n');
}

function inShort({ about, leastGroup, unit, range: { least, most }, direction }: MeasureDefinition): string {
  const whose = about === 'PERSON' ? 'About one person, for their eyes alone' : 'About the group';
  const better = { HIGHER: 'higher is better', LOWER: 'lower is better', NEITHER: 'neither way is better' }[direction];
  return `${whose}, in a network of at least ${leastGroup}. ${sizeOf(unit, least, most)}; ${better}.`;
}

function sizeOf(unit: string, least: number | null, most: number | null): string {
  const words: Readonly<Record<string, string>> = {
    '1': 'A number',
    h: 'Hours',
    share: 'A share',
    strength: 'A strength',
  };
  const what = words[unit] ?? `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}`;
  if (least === null) return most === null ? `${what}, without limits` : `${what}, at most ${most}`;
  return most === null ? `${what}, from ${least} up` : `${what}, from ${least} to ${most}`;
}
