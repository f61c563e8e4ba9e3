import { lessonsReused } from './lessons-reused';
import { mixBeyondInformation } from './mix-beyond-information';
import { mixEvenness } from './mix-evenness';

/** What people talk for. */
export const communication = [mixEvenness, mixBeyondInformation, lessonsReused] as const;
