import { createChannel } from './create-channel';
import { deleteMessage } from './delete-message';
import { editMessage } from './edit-message';
import { importMessages } from './import-messages';
import type { Ports } from './ports';
import { postMessage } from './post-message';
import { reactToMessage } from './react-to-message';
import { unreact } from './unreact';

/** All that this service can do. */
export const useCases = (ports: Ports) => ({
  createChannel: createChannel(ports),
  postMessage: postMessage(ports),
  editMessage: editMessage(ports),
  deleteMessage: deleteMessage(ports),
  reactToMessage: reactToMessage(ports),
  unreact: unreact(ports),
  importMessages: importMessages(ports),
});

export type UseCases = ReturnType<typeof useCases>;
