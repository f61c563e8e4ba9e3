import type { Goal } from '../src/domain/goal';
import type { Objection } from '../src/domain/objection';

/** Ana proposes to plant trees; override what the test is about. */
export function aGoal(overrides: Partial<Goal> = {}): Goal {
  return {
    id: 'orchard',
    networkId: 'valley',
    ownerId: 'ana',
    title: 'Two hundred trees',
    description: 'On the meadow by the river.',
    state: 'PROPOSED',
    citedMessageIds: [],
    indicators: [{ id: 'trees', name: 'Trees', unit: 'trees', start: 0, target: 200, latest: null }],
    objections: [],
    revisions: [],
    createdAt: new Date('2026-01-01T12:00:00Z'),
    adoptedAt: null,
    endedAt: null,
    lessons: null,
    version: 1,
    ...overrides,
  };
}

/** Gil asks who brings water. */
export function anObjection(overrides: Partial<Objection> = {}): Objection {
  return {
    id: 'water',
    memberId: 'gil',
    reason: 'Who brings water?',
    at: new Date('2026-01-02T12:00:00Z'),
    answer: null,
    answeredById: null,
    answeredAt: null,
    ...overrides,
  };
}
