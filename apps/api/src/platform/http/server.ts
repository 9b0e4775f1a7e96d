import { createServer, type RequestListener, type Server } from 'node:http';

/** A start that failed for a reason the person at the keyboard can mend. */
export class CannotListen extends Error {}

/** An HTTP server that does not wait for slow senders (R15). */
export function createHttpServer(listener: RequestListener): Server {
  return createServer(
    {
      headersTimeout: 10_000,
      // A file of 50 MB over a slow line.
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
      noDelay: true,
    },
    listener,
  );
}

/** Listens and answers the port. @throws CannotListen with one clear line. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new CannotListen(reasonOf(error, host, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  server.removeAllListeners('error');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Says at once, before a database is started, that the port cannot be had. @throws CannotListen */
export async function ensureFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Takes no more connections, waits for what is being answered, then cuts the rest off. */
export async function drain(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(cutOff);
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop what uses it, or choose another one with PORT.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
      return `${host} is not an address of this machine. Correct HOST.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}
