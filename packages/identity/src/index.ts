export { internalTokenSigner, internalTokenVerifier, type Asker } from './internal-token';
export { allow, may, type Action } from './permissions';
export type { InNetwork } from './rules';
export { remoteKeys, userTokenReader, type User, type UserTokenRules } from './user-token';
export { NetworkRole, viewerOf, type Roles, type Viewer } from './viewer';
