import type { FastifyRequest } from 'fastify';

/** A host and port as a request may name them; anything else is nobody's address. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The address that links of files and feeds lead to, without a slash at its end: the one the server was given, else the one it was asked at. */
export function baseUrlOf(request: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl) return publicUrl.replace(/\/+$/, '');
  const host = HOST.test(request.host) ? request.host : 'localhost';
  return `${request.protocol}://${host}`;
}
