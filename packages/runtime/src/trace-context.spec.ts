import type { IncomingHttpHeaders } from 'node:http';
import { continueTrace } from './trace-context';

const id = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

it.each([`00-${id}-${span}-01`, `00-${id}-${span}-00`, `cc-${id}-${span}-01`, `cc-${id}-${span}-01-and-more`])(
  'goes on with %s',
  (traceparent) => {
    const headers = { traceparent, tracestate: 'vendor=1' };
    expect(continueTrace(headers)).toBe(id);
    expect(headers).toEqual({ traceparent, tracestate: 'vendor=1' });
  },
);

it.each([
  undefined,
  '',
  `ff-${id}-${span}-01`,
  `00-${'0'.repeat(32)}-${span}-01`,
  `00-${id}-${'0'.repeat(16)}-01`,
  `00-${id.toUpperCase()}-${span}-01`,
  `00-${id}-${span}-01-and-more`,
  `cc-${id}-${span}-01and-more`,
  `00-${id}-${span}-01, 00-${id}-${span}-01`,
])('begins a trace of its own instead of %s', (traceparent) => {
  const headers: IncomingHttpHeaders = { traceparent, tracestate: 'vendor=1' };
  const begun = continueTrace(headers);
  expect(begun).toMatch(/^[0-9a-f]{32}$/);
  expect(begun).not.toBe(id);
  expect(headers['traceparent']).toMatch(new RegExp(`^00-${begun}-[0-9a-f]{16}-00$`));
  expect(headers).not.toHaveProperty('tracestate');
});

it('drops a state that is longer than anybody has to pass on', () => {
  const headers: IncomingHttpHeaders = { traceparent: `00-${id}-${span}-01`, tracestate: `a=${'b'.repeat(600)}` };
  continueTrace(headers);
  expect(headers).not.toHaveProperty('tracestate');
});
