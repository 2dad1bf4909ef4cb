/**
 * `npm run dev`: the site as an editor works on it, drafts shown, at http://localhost:4321. It stays in
 * the foreground wherever it is run (Astro's own command may detach). `PORT` chooses the port.
 */
import { dev } from 'astro';
import { portOf } from './command-line.ts';

await dev({ root: process.cwd(), server: { port: portOf(process.env['PORT']) ?? 4321 } });
