import fc from 'fast-check';
import { readEventStream, type ServerSentEvent } from './event-stream';

async function read(chunks: readonly string[]): Promise<ServerSentEvent[]> {
  async function* arrive(): AsyncGenerator<string> {
    yield* chunks;
  }
  const events: ServerSentEvent[] = [];
  for await (const event of readEventStream(arrive())) events.push(event);
  return events;
}

it('reads events, and leaves out comments, ids and what is not finished', async () => {
  const stream =
    ':\n\nevent: next\nid: c1\ndata: {"a":\ndata: 1}\n\n: still here\n\nretry: 500\n\nevent: complete\ndata:\n\nevent: next\ndata: half';
  expect(await read([stream])).toEqual([
    { event: 'next', data: '{"a":\n1}' },
    { event: 'complete', data: '' },
  ]);
});

it('tells of an id that comes alone', async () => {
  expect(await read(['id: c1\n\n:\n\nevent: next\nid: c2\ndata: 1\n\nid:\n\nid: c3\n\n'])).toEqual([
    { id: 'c1' },
    { event: 'next', data: '1' },
    { id: 'c3' },
  ]);
});

it.each(['\n', '\r\n', '\r'])('reads the same however it is cut, with lines ended by %j', async (newline) => {
  const stream = ['event: next', 'data: one', '', 'data:two', 'data', '', ''].join(newline) + newline;
  const pieces = fc.array(fc.nat({ max: stream.length }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(pieces, async (cuts) => {
      const at = [0, ...cuts.sort((one, other) => one - other), stream.length];
      const chunks = at.slice(1).map((end, index) => stream.slice(at[index], end));
      expect(await read(chunks)).toEqual([
        { event: 'next', data: 'one' },
        { event: 'message', data: 'two\n' },
      ]);
    }),
  );
});
