import { equalVoice } from './equal-voice';
import { horizontality as byContacts } from './horizontality';

/** Whether all stand on one level. */
export const horizontality = [byContacts, equalVoice] as const;
