import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds. */
const LAGS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface RealtimeMetrics {
  readonly subscriptions: Gauge;
  readonly selections: Gauge;
  readonly resolutions: Counter<'of'>;
  readonly deliveries: Counter;
  readonly lag: Histogram;
  readonly replays: Counter;
  readonly failed: Counter<'code'>;
}

export function realtimeMetrics(metrics: Registry): RealtimeMetrics {
  const registers = [metrics];
  return {
    subscriptions: new Gauge({
      name: 'trama_subscriptions',
      help: 'Subscriptions that are told events here',
      registers,
    }),
    selections: new Gauge({
      name: 'trama_subscription_selections',
      help: 'Different things that subscribers are told as they happen: equal ones share the work',
      registers,
    }),
    resolutions: new Counter({
      name: 'trama_event_resolutions_total',
      help: 'Events that were made ready to be told: `live` once for all who ask the same, `replay` for one who was away',
      labelNames: ['of'],
      registers,
    }),
    deliveries: new Counter({
      name: 'trama_event_deliveries_total',
      help: 'Events that were told to subscribers, each to each',
      registers,
    }),
    lag: new Histogram({
      name: 'trama_event_delivery_lag_seconds',
      help: 'From the moment at which an event occurred until it was told, of those told as they happen',
      buckets: LAGS,
      registers,
    }),
    replays: new Counter({
      name: 'trama_subscription_replays_total',
      help: 'Subscriptions that had to read from the streams what they missed',
      registers,
    }),
    failed: new Counter({
      name: 'trama_subscriptions_failed_total',
      help: 'Subscriptions that were ended from here, by the code of their error: LAGGED for those who read too slowly',
      labelNames: ['code'],
      registers,
    }),
  };
}
