import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on this machine alone, on the port or on the next that is free.
 *
 * @param port 0 for any free one.
 * @param attempts how many ports to try; 1 means this port or none.
 * @returns the port that it listens on.
 */
export async function listen(server: Server, port: number, attempts = 20): Promise<number> {
  for (let tried = port; tried < port + attempts; tried += 1) {
    try {
      await listenOn(server, tried);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    attempts === 1
      ? `Port ${port} is in use: choose another with PORT=4400 npm start.`
      : `No port from ${port} to ${port + attempts - 1} is free: choose one with PORT=4400 npm start.`,
  );
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
