import type { Principal } from '../authentication/principal';

/** What is known of one request while its operation runs. */
export interface RequestContext {
  readonly requestId: string;
  /** Changes where the operation itself changes what the viewer may see. */
  principal: Principal;
}
