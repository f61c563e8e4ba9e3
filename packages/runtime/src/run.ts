import type { Service } from './service';

/** Spare time for parts to leave their work when the deadline has passed, before the process ends regardless. */
const GRACE_SECONDS = 2;

/** The whole of a `main.ts`: starts the service, and stops it in order on SIGTERM or SIGINT. */
export function run(build: () => Service): void {
  void start(build).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

async function start(build: () => Service): Promise<void> {
  const service = build();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(service, signal));
  // Whatever nobody caught leaves the process in a state that nobody knows: say so and let the supervisor restart it.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error) => {
      service.log.fatal({ err: error }, event);
      process.exit(1);
    });
  }
  await service.start();
}

function stop(service: Service, signal: string): void {
  service.log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), (service.config.SHUTDOWN_SECONDS + GRACE_SECONDS) * 1000).unref();
  service.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
