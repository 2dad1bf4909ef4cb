/** What this project uses of the package, which brings no types. */
declare module 'http-compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export default function compression(options: {
    threshold: number;
    level: { brotli: number; gzip: number };
    mimes: RegExp;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
