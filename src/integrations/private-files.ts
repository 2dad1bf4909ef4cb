/**
 * Keeps `npm run dev` from serving what must not be published, and from opening files in an editor: any page in the
 * same browser may ask it.
 */
import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** Vite's own list, which a list of ours takes the place of. */
const SECRETS = ['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '.yarnrc.yml', '**/.git/**'];

/** Files as they came, pages on which nobody has decided, and where the archive works. */
const PRIVATE_FILES = ['**/original.*', '**/documents/*/undecided/**', '**/.cache/archive/**'];
const PRIVATE_PATH =
  /\/original\.|\/documents\/[^/]+\/undecided(?:[/?#&]|$)|\/\.cache\/archive(?:[/?#&]|$)|\/__open-in-editor/iu;

/** Whether a request is for such a file, in its path or in what it asks for, however that is spelled. */
export function isPrivateRequest(url: string): boolean {
  let text = url;
  for (let before = ''; before !== text;) {
    before = text;
    text = before.replace(/%([0-7][0-9a-f])/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  // A path that begins a value of the query is one too.
  return text
    .split(/[?&=]/u)
    .some((part) => PRIVATE_PATH.test(posix.normalize(`/${part}`.replaceAll('\\', '/'))));
}

export const privateFiles: Plugin = {
  name: 'private-files',
  apply: 'serve',
  config: () => ({ server: { fs: { deny: [...SECRETS, ...PRIVATE_FILES] } } }),
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (isPrivateRequest(request.url ?? '')) response.writeHead(404).end('This is not served.');
      else next();
    });
  },
};
