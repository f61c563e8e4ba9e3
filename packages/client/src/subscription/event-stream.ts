/** One event of a stream of server-sent events; or an id alone, which tells where one stands. */
export type ServerSentEvent = { readonly event: string; readonly data: string } | { readonly id: string };

/**
 * As the HTML standard has it, section 9.2.6, but for `retry`, since when to return is ours to say, and for the ids of events:
 * their cursors come in the data.
 */
export async function* readEventStream(texts: AsyncIterable<string>): AsyncGenerator<ServerSentEvent, void> {
  let event = '';
  let data: string[] = [];
  let id = '';
  for await (const line of lines(texts)) {
    if (line === '') {
      if (data.length > 0) yield { event: event || 'message', data: data.join('\n') };
      else if (id !== '') yield { id };
      event = id = '';
      data = [];
      continue;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') event = value;
    if (field === 'id') id = value;
    if (field === 'data') data.push(value);
  }
}

/** Ended by CR LF, LF or CR; what is not ended is no line. */
async function* lines(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const text of texts) {
    // A CR at the end may be half of CR LF: only what comes next tells.
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
