import { metricIn } from './metric';

const metrics = `# TYPE told_total counter
told_total{of="one"} 3
told_total{of="two"} 4
told_total_seconds 100
heap_bytes 1.5e6
`;

it('adds up the values of a metric', () => {
  expect(metricIn(metrics, 'told_total')).toBe(7);
  expect(metricIn(metrics, 'heap_bytes')).toBe(1.5e6);
});

it('knows none that is not told', () => {
  expect(metricIn(metrics, 'told')).toBeUndefined();
});
