/** Those that tell events, or follow them. */
export const services = ['members', 'goals', 'tasks', 'communication', 'evaluation'] as const;
export type ServiceName = (typeof services)[number];

/** The variable that names a service's database where it is not `trama-<service>` on MONGODB_URI. */
export const databaseVariable = (service: ServiceName): string => `MONGODB_URI_${service.toUpperCase()}`;
