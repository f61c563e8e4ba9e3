import { z } from 'zod';
import { defineEvent } from '../contract';

export const profileEdited = defineEvent('profile.edited.v1', {
  subject: 'Member',
  meaning: 'A member of the network changed their qualities, offers or needs.',
  data: z.object({ memberId: z.string() }),
});
