import type { Circle } from './people';
import type { MessageKind } from './act';

interface Opening {
  readonly kind: MessageKind;
  readonly body: string;
}

const opening = (kind: MessageKind, body: string): Opening => ({ kind, body });

/** How a conversation begins. */
export const openings: Readonly<Record<Circle, readonly Opening[]>> = {
  trees: [
    opening('QUESTION', 'Who can help me stake the young pears before the wind comes?'),
    opening('QUESTION', 'Has anyone seen canker on the north row?'),
    opening('QUESTION', 'When do we water next, and who has the hose?'),
    opening('INFORMATION', 'The nursery keeps forty saplings for us until Friday.'),
    opening('INFORMATION', 'Rows three to five are mulched.'),
    opening('LESSON', 'Mice ate the bark under the mulch: leave a hand’s width free around each trunk.'),
    opening('STRATEGY', 'Plant in autumn, water deep and seldom: roots go down and summers cost us less.'),
    opening('INTELLIGENCE', 'The town gives away wood chips every second Tuesday; ask for the foreman.'),
    opening('REFLECTION', 'Walking the rows today I saw how much of this one person used to carry.'),
  ],
  tools: [
    opening('QUESTION', 'Who has the long saw? It is not on its hook.'),
    opening('QUESTION', 'Can somebody open the shed on Thursday evening?'),
    opening('QUESTION', 'Is the shredder safe again, or does it still trip the fuse?'),
    opening('INFORMATION', 'Six spades are sharpened and back on the wall.'),
    opening('INFORMATION', 'The inventory is complete: 143 pieces, 11 missing.'),
    opening('LESSON', 'A tool without a hook gets lost: paint its outline on the wall first.'),
    opening('STRATEGY', 'Lend for a week, remind after six days, never fine: things come back.'),
    opening('INTELLIGENCE', 'The school throws out its workbenches in June.'),
    opening('REFLECTION', 'We talk about tools and mean trust, I think.'),
  ],
  market: [
    opening('QUESTION', 'Who stands with me on Saturday? I am alone so far.'),
    opening('QUESTION', 'Do we have jars for the plums?'),
    opening('QUESTION', 'What did we take last week, after costs?'),
    opening('INFORMATION', 'The stand is paid until the end of the quarter.'),
    opening('INFORMATION', 'We sold out by eleven; bring more juice.'),
    opening('LESSON', 'Two at the stand is one too few when it rains: somebody has to hold the tent.'),
    opening('STRATEGY', 'Give tastings first and prices later; people come back for the talk.'),
    opening('INTELLIGENCE', 'The baker across the square closes in spring; his corner will be free.'),
    opening('REFLECTION', 'The best hour was when nobody bought anything and everybody stayed.'),
  ],
};

export const answers = [
  'I can. Tell me when.',
  'Not this week, but ask me again on Monday.',
  'Yes: it is with me, I bring it tomorrow.',
  'I heard you. Let me think about it.',
  'Let us do it together on Saturday.',
  'I asked around: it will be fine.',
  'Good point, I had not seen that.',
  'Thanks. I wrote it on the board in the shed.',
  'Count me in.',
  'I do not know, but somebody in the other circle might.',
];

export const afterthoughts = [
  'Thank you!',
  'Then let us do that.',
  'Done, and noted.',
  'That helps.',
  'And who brings the key?',
  'See you there.',
];

export const reactions = ['🌱', '👍', '❤️', '👏', 'heard'];

/** What there is to do, again and again. */
export const chores: Readonly<Record<Circle, readonly string[]>> = {
  trees: [
    'Stake the young pears',
    'Mulch a row',
    'Water the new saplings',
    'Prune the old cherry',
    'Paint the trunks',
    'Register the rows',
    'Turn the compost',
  ],
  tools: [
    'Sharpen the spades',
    'Mend the wheelbarrow',
    'Build a shelf',
    'Check the fuses',
    'Label the drawers',
    'Fetch the workbenches',
    'Open the shed on Friday',
  ],
  market: [
    'Stand on Saturday',
    'Boil the jam',
    'Draw the labels',
    'Count the till',
    'Book the place',
    'Drive the crates',
    'Wash the jars',
  ],
};

export const thanks = [
  'Without you it would have rained in.',
  'You did it without being asked twice.',
  'You stayed until the last crate was in.',
  'You explained it so that I could do it myself the next time.',
  'You kept your word when it was hard.',
];

export const refusals = ['I have no Saturday left.', 'My back says no.', 'Better ask somebody who has done it before.'];
export const excuses = [
  'I took on too much.',
  'My mother is ill, I have to travel.',
  'I cannot do it in time; better I say so now.',
];
