import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** A browser asks again before it sends what it was about to; it may keep the answer for a day. */
const PREFLIGHT_SECONDS = 86_400;

/**
 * Lets web pages of these origins use the API (`*`: of any). No cookies go with a request: whoever calls has a token, and
 * says so in a header.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  void app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id'],
    maxAge: PREFLIGHT_SECONDS,
  });
}
