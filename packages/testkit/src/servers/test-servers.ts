/** Where this run's servers are; the global setup says it through the environment, the one thing that jest's workers inherit. */
export function testServers(): { readonly mongoUrl: string; readonly redisUrl: string } {
  const { TRAMA_TEST_MONGODB: mongoUrl, TRAMA_TEST_REDIS: redisUrl } = process.env;
  if (!mongoUrl || !redisUrl)
    throw new Error('No servers for tests: run them through jest, whose global setup starts MongoDB and Redis.');
  return { mongoUrl, redisUrl };
}
