import type { Act, Ref } from './act';
import type { Chance } from './chance';
import { people, type Person } from './people';
import type { Phase } from './phases';
import { afterthoughts, answers, openings, reactions } from './words';

const HOUR = 3_600_000;

/** Someone begins; it is answered, or not; sometimes one more word comes back, and a third person reacts. */
export function conversation(phase: Phase, at: Date, ref: Ref, chance: Chance): Act[] {
  const [one, other] = pair(phase, chance);
  const channel = one.circle === other.circle ? channelOf(one) : 'Everyone';
  const { kind, body } = chance.oneOf(openings[one.circle]);
  const acts: Act[] = [{ does: 'says', by: one.name, at, ref, channel, kind, body, to: [other.name] }];
  if (!chance.happens(phase.answered)) return acts;

  const answeredAt = later(at, phase.hours, chance);
  acts.push({
    does: 'says',
    by: other.name,
    at: answeredAt,
    ref: `${ref}a`,
    channel,
    kind: 'INFORMATION',
    body: chance.oneOf(answers),
    to: [one.name],
    replyTo: ref,
  });
  if (chance.happens(0.4)) {
    acts.push({
      does: 'says',
      by: one.name,
      at: later(answeredAt, 6, chance),
      ref: `${ref}b`,
      channel,
      kind: 'INFORMATION',
      body: chance.oneOf(afterthoughts),
      to: [other.name],
      replyTo: `${ref}a`,
    });
  }
  if (chance.happens(0.3)) {
    const third = chance.oneOf(people.filter(({ name }) => name !== one.name && name !== other.name));
    acts.push({
      does: 'reacts',
      by: third.name,
      at: later(answeredAt, 30, chance),
      message: `${ref}a`,
      reaction: chance.oneOf(reactions),
    });
  }
  return acts;
}

const channelOf = ({ circle }: Person): string => ({ trees: 'Trees', tools: 'Tool shed', market: 'Market' })[circle];

export function personNamed(name: string): Person {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person;
}

/** Those who hold a circle are in more of its conversations. */
const holders: Readonly<Record<Person['circle'], string>> = { trees: 'Ben', tools: 'Cai', market: 'Dia' };

function pair(phase: Phase, chance: Chance): [Person, Person] {
  const one = chance.oneOf(people.filter(({ name }) => name !== 'Ana'));
  if (chance.happens(phase.throughAna))
    return chance.happens(0.8) ? [one, personNamed('Ana')] : [personNamed('Ana'), one];
  const across = chance.happens(phase.acrossCircles);
  const others = people.filter(
    (person) => person.name !== one.name && person.name !== 'Ana' && (person.circle === one.circle) !== across,
  );
  const holder = others.find(({ name, circle }) => name === holders[circle]);
  return [one, holder && chance.happens(0.2) ? holder : chance.oneOf(others)];
}

const later = (at: Date, hours: number, chance: Chance): Date =>
  new Date(at.getTime() + chance.between(1, hours * 60) * (HOUR / 60));
