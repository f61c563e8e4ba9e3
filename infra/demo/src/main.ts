import { readConfig } from './config';
import { enterStory } from './entering/enter-story';

/** Enters the demonstration network, as its thirty people would: through the gateway, each with a token of their own. */
enterStory(readConfig()).then(
  (entered) => console.log(entered),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
