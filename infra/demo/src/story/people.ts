/** What the orchard's people came to do; later each circle has a life of its own. */
export type Circle = 'trees' | 'tools' | 'market';

export interface Person {
  readonly name: string;
  readonly circle: Circle;
  readonly qualities: readonly string[];
  readonly offers: readonly string[];
  readonly needs: readonly string[];
}

const person = (name: string, circle: Circle, qualities: string, offers: string, needs: string): Person => ({
  name,
  circle,
  qualities: qualities.split(', '),
  offers: offers.split(', '),
  needs: needs.split(', '),
});

/** Ana founds it; Ben, Cai and Dia come to hold a circle each. */
export const people: readonly Person[] = [
  person(
    'Ana',
    'trees',
    'enthusiasm, knows everybody',
    'an old van, contacts at the town hall',
    'others who decide too',
  ),
  person('Ben', 'trees', 'patience, keeps his word', 'grafting, pruning courses', 'a ladder, hands on Saturdays'),
  person('Cai', 'tools', 'mends anything', 'a workshop, welding', 'someone who keeps the list'),
  person('Dia', 'market', 'listens, writes well', 'bookkeeping, posters', 'people at the stand'),
  person('Eva', 'trees', 'knows soils', 'compost, soil tests', 'a shredder'),
  person('Fay', 'trees', 'tireless', 'watering in summer', 'a cargo bike'),
  person('Gil', 'trees', 'quiet, exact', 'a tree register', 'someone to walk the rows with'),
  person('Hal', 'trees', 'strong back', 'digging', 'company'),
  person('Ida', 'trees', 'curious', 'photos, a newsletter', 'stories'),
  person('Jon', 'trees', 'a beekeeper', 'four hives', 'flowering strips'),
  person('Kim', 'trees', 'new in town', 'time on weekdays', 'to get to know people'),
  person('Leo', 'trees', 'good with children', 'school visits', 'a shelter from rain'),
  person('Mia', 'tools', 'organised', 'an inventory', 'labels, a scanner'),
  person('Noa', 'tools', 'an electrician', 'safe sockets', 'spare parts'),
  person('Oli', 'tools', 'a carpenter', 'shelves, beehives', 'dry wood'),
  person('Pia', 'tools', 'a teacher', 'evening courses', 'a warm room'),
  person('Raj', 'tools', 'a programmer', 'the web page', 'somebody to test it'),
  person('Sam', 'tools', 'forgetful, generous', 'a sharpening stone', 'reminders'),
  person('Tea', 'tools', 'fair', 'mediation', 'quiet mornings'),
  person('Uma', 'tools', 'a metalworker', 'hinges, gates', 'steel'),
  person('Vic', 'tools', 'always there on Fridays', 'opening the shed', 'a second key'),
  person('Wim', 'market', 'a baker', 'bread for the stand', 'fruit'),
  person('Xia', 'market', 'cooks for fifty', 'jam, juice', 'jars'),
  person('Yan', 'market', 'a graphic artist', 'labels, signs', 'a plan in time'),
  person('Zoe', 'market', 'talks to anyone', 'the Saturday stand', 'change, a tent'),
  person('Abe', 'market', 'retired, careful', 'accounts', 'receipts'),
  person('Bea', 'market', 'a driver', 'deliveries', 'a rota'),
  person('Cho', 'market', 'a food inspector', 'the hygiene folder', 'a sink'),
  person('Dov', 'market', 'a musician', 'songs at the stand', 'an audience'),
  person('Eli', 'market', 'young, impatient', 'the phone list', 'to be asked'),
];
