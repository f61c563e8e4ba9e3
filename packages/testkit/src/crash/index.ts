export { bundleProgram, type BundledProgram } from './bundle-program';
export type { Death, PointDeath } from './death';
export type { Said, Told } from './life';
export { MortalProcess } from './mortal-process';
export { seeded } from './random';
