import { registerEnumType } from 'type-graphql';
import { CommitmentState } from '../domain/commitment';
import { ContributionType } from '../domain/recognition';
import { TaskState } from '../domain/task';

registerEnumType(TaskState, {
  name: 'TaskState',
  description: 'Where a task is: OPEN → TAKEN → DONE, and back to OPEN when its promise is withdrawn or broken.',
  valuesConfig: {
    OPEN: { description: 'Nobody promised to do it; someone may have been asked.' },
    TAKEN: { description: 'Its assignee gave their word.' },
    DONE: { description: 'Done, by its assignee.' },
  },
});

registerEnumType(CommitmentState, {
  name: 'CommitmentState',
  description: 'Where a promise is: OFFERED → ACCEPTED or DECLINED; once accepted → KEPT, BROKEN or WITHDRAWN.',
  valuesConfig: {
    OFFERED: { description: 'Asked for; it binds nobody.' },
    ACCEPTED: { description: 'Given: its promiser said yes.' },
    DECLINED: { description: 'Its promiser said no.' },
    KEPT: { description: 'The one it was made to says that it was kept.' },
    BROKEN: { description: 'The one it was made to says that it was broken.' },
    WITHDRAWN: { description: 'Its promiser took it back, with a reason.' },
  },
});

registerEnumType(ContributionType, {
  name: 'ContributionType',
  description: 'What someone can be recognised for.',
  valuesConfig: {
    Task: { description: 'A task that they took on.' },
    Commitment: { description: 'A promise that they gave.' },
    Message: { description: 'Something that they said.' },
  },
});

export { CommitmentState, ContributionType, TaskState };
