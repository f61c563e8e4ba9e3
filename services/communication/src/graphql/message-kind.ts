import { registerEnumType } from 'type-graphql';
import { LibraryKind } from '../domain/library';
import { MessageKind } from '../domain/message';

const STRATEGY = { description: 'How to go about something.' };
const LESSON = { description: 'What was learnt from something that went well, or did not.' };

registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: 'What a message is meant to do.',
  valuesConfig: {
    INFORMATION: { description: 'Says what is so.' },
    QUESTION: { description: 'Asks, and awaits an answer.' },
    STRATEGY,
    LESSON,
    INTELLIGENCE: { description: 'Something noticed outside that matters to the network.' },
    REFLECTION: { description: 'A thought on how the network itself is doing.' },
  },
});

registerEnumType(LibraryKind, {
  name: 'LibraryKind',
  description: 'The kinds of messages that make up the library.',
  valuesConfig: { STRATEGY, LESSON },
});

export { LibraryKind, MessageKind };
