/** @param token filled into the headers editor */
export const explorerPage = (token: string | null): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Trama: explorer</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/explorer/explorer.css" />
  </head>
  <body>
    <div id="explorer">Loading the explorer …</div>
    <script type="application/json" id="settings">${inScript({ token })}</script>
    <script src="/explorer/explorer.js"></script>
  </body>
</html>
`;

/** No text can end the element that it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
