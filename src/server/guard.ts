import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';

/** What stands before every route: a policy that lets nothing in from elsewhere, limits, compression. */
export async function guard(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // With `no-referrer` a browser hides the origin of our own forms too, and could not be told from another site.
    referrerPolicy: { policy: 'same-origin' },
    // Loopback has no TLS; whoever puts a proxy before it sets this there.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/static/') || request.url === '/healthz',
  });
  await app.register(underPressure, {
    maxEventLoopDelay: 5000,
    // As long: a shorter interval in which nothing could be measured counts as a delay without end, and everybody would be refused.
    sampleInterval: 5000,
    maxEventLoopUtilization: 0,
    async pressureHandler(request, reply) {
      // A browser that is refused the stream once does not come back to it, and following it costs next to nothing.
      if (request.url.startsWith('/api/v1/stream')) return;
      reply.header('retry-after', '5');
      throw new HttpProblem(503, 'Service unavailable', 'the server is too busy just now; ask again in 5 s');
    },
  });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], inflateIfDeflated: false });
}
