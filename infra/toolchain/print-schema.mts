// Writes the schema.graphql of the services named (`services/goals …`): what each publishes, as the gateway composes it.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);

// Nothing connects before start(), so any address will do.
const environment = {
  MONGODB_URI: 'mongodb://none',
  REDIS_URL: 'redis://none',
  INTERNAL_JWKS: '{"keys":[{"kty":"OKP"}]}',
};

for (const folder of process.argv.slice(2)) {
  const name = basename(folder);
  const { readConfig } = require(resolve(folder, 'src/config.ts'));
  const { [`${name}Service`]: build } = require(resolve(folder, 'src/service.ts'));
  const { sdl } = build(readConfig(environment)).parts.find((part: { name: string }) => part.name === 'subgraph');
  writeFileSync(join(folder, 'schema.graphql'), sdl);
}
