import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly atMs: number;
}

/** A real HTTP receiver on loopback: keeps what comes, answers as it is told to. */
export interface Receiver {
  readonly url: string;
  readonly got: Received[];
  /** How the next ones are answered; one that does nothing leaves the sender hanging. */
  answer: (reply: ServerResponse, n: number) => void;
  /** Resolves when as many have come, throws after a while. */
  wait(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts one. */
export async function startReceiver(): Promise<Receiver> {
  const got: Received[] = [];
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts), atMs: performance.now() });
      receiver.answer(reply, got.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    got,
    answer: (reply) => reply.writeHead(204).end(),
    async wait(count) {
      const until = performance.now() + 20_000;
      while (got.length < count) {
        if (performance.now() > until) throw new Error(`${got.length} of ${count} came`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return receiver;
}
