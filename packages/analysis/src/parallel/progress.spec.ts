import { Progress } from './progress';

it('Progress rises from 0 to 1, in whatever order parts are done and however late they tell', () => {
  const told: number[] = [];
  const progress = new Progress((share) => told.push(share));
  const small = progress.part(0.25);
  const large = progress.part(0.75);
  large(0.5);
  large(0.25);
  small(1);
  large(1);
  progress.end();
  large(0.75);
  expect(told).toEqual([0, 0.375, 0.625, 1]);
});
