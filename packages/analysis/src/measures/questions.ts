import type { chapters } from './index';

/** What each chapter of measures asks of a network. */
export const questions: Readonly<Record<keyof typeof chapters, string>> = {
  connectivity: 'Who takes part, and can a word reach them?',
  bonds: 'How strong are the ties, and what do they form?',
  giveAndTake: 'Does what people give come back?',
  horizontality: 'Do all stand on one level?',
  indispensability: 'Whom could the network not do without, and what could be done about it?',
  listening: 'Are those who speak heard?',
  commitment: 'What becomes of promises?',
  recognition: 'Who sees what others give?',
  goals: 'Does the work lead where the network wants to go?',
  communication: 'What do people talk for?',
  perception: 'Do people see the network as it is, and alike?',
};
