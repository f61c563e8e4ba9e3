import { worthTelling } from './log-line';

it('shows warnings and errors with their cause', () => {
  expect(worthTelling('{"level":40,"msg":"slow"}')).toBe('warning: slow');
  expect(worthTelling('{"level":50,"msg":"relay failed","err":{"message":"no primary"}}')).toBe(
    'error: relay failed: no primary',
  );
});

it('keeps what is only of use in the log file out of the way', () => {
  expect(worthTelling('{"level":30,"msg":"request"}')).toBeNull();
  expect(worthTelling('')).toBeNull();
  expect(worthTelling('    at main (/services/goals/src/main.ts:3:1)')).toBeNull();
});
