// GraphiQL on the gateway's landing page. Bundled by infra/toolchain/build.mjs; nothing comes from another host.
import './workers';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import welcome from './welcome.graphql';

const { token } = JSON.parse(document.getElementById('settings').textContent);
const authorization = token ? { Authorization: `Bearer ${token}` } : {};

const url = new URL('/graphql', location.href);
const subscriptionUrl = new URL(url);
subscriptionUrl.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
const fetcher = createGraphiQLFetcher({ url: url.href, subscriptionUrl: subscriptionUrl.href });

// What the headers editor says counts; a tab from an earlier visit has no headers, and gets today's token.
const signedIn = (request, options) =>
  fetcher(request, { ...options, headers: { ...authorization, ...options?.headers } });

createRoot(document.getElementById('explorer')).render(
  <GraphiQL
    fetcher={signedIn}
    defaultQuery={welcome}
    initialHeaders={JSON.stringify({ Authorization: 'Bearer …', ...authorization }, null, 2)}
    defaultEditorToolsVisibility="headers"
  />,
);
