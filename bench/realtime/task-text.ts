const TITLE = 'Clear the bank at ';

/** The title of any task. */
export const titleOf = (taskId: string): string => TITLE + taskId;

/** Whether a message tells a task's title, which only the tasks service knows. */
export const hasTitle = (message: string): boolean => message.includes(TITLE);

/** What one who stops reading leaves unread with each event: some 16 kB. */
export const DESCRIPTION = 'All that there is to say about it. '.repeat(470);
