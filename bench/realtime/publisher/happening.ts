/** Something that happens to a task of a network. */
export interface Happening {
  readonly networkId: string;
  /** Its number there, from 1. */
  readonly seq: number;
  /** A marked id. */
  readonly id: string;
  readonly taskId: string;
}

/** Brings happenings to one kind of gateway, through Redis. */
export interface Channel {
  send(happenings: readonly Happening[]): Promise<void>;
}

export const KIND = 'task.created.v1';
