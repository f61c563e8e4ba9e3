// GraphiQL on the gateway's landing page. Bundled by infra/toolchain/build.mjs; nothing comes from another host.
import './workers';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { TramaClient } from '@trama/client';
import { follow } from './follow';
import { resumable } from './resumable';
import { strip } from './strip';
import welcome from './welcome.graphql';

const { token } = JSON.parse(document.getElementById('settings').textContent);
const authorization = token ? { Authorization: `Bearer ${token}` } : {};

const url = new URL('/graphql', location.href);
const subscriptionUrl = new URL(url);
subscriptionUrl.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
const fetcher = createGraphiQLFetcher({ url: url.href, subscriptionUrl: subscriptionUrl.href });

const clients = new Map();

/** One for each who signs in here, so that their subscriptions share a connection. */
function clientOf(bearer) {
  const known = clients.get(bearer) ?? new TramaClient(url.href, bearer);
  clients.set(bearer, known);
  return known;
}

// What the headers editor says counts; a tab from an earlier visit has no headers, and gets today's token.
function signedIn(request, options) {
  const headers = { ...authorization, ...options?.headers };
  const subscription = resumable(request);
  if (!subscription) return fetcher(request, { ...options, headers });
  const [, value = ''] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return follow(clientOf(value.replace(/^Bearer +/i, '')), subscription, request.variables, strip);
}

createRoot(document.getElementById('explorer')).render(
  <GraphiQL
    fetcher={signedIn}
    defaultQuery={welcome}
    initialHeaders={JSON.stringify({ Authorization: 'Bearer …', ...authorization }, null, 2)}
    defaultEditorToolsVisibility="headers"
  />,
);
