export { betweennessPart, type BetweennessPart } from './betweenness-part';
export { type Between, combined } from './combined';
export { betweennessSources, chunksOf, EXACT_UP_TO } from './sources';
