/** The copy of the record that a reader may keep in the browser: what it holds, and how its parts are named. */

/** Names from the root of the site. They are permanent: browsers that keep a copy ask for them years later. */
export const WORKER = 'offline-worker.js';
export const FILE_LIST = 'offline/files.json';
/** The page that is shown, without a network, in the place of one that is not kept. */
export const NOT_KEPT = 'offline/not-kept/index.html';

export interface FileList {
  built: string;
  bytes: number;
  /** Bytes and hash (SHA-256, base64) of each file, by its path from the root of the site. */
  files: Record<string, [bytes: number, hash: string]>;
}

const SHOWN = /\.(?:html|css|js|woff2|svg|webp|avif|jpe?g|png)$/u;
const FOR_PAGES = /^(?:data|pagefind|search)\//u;
const LEFT_OUT = /^(?:404\.html$|cards\/|kit\/)/u;

/** Whether a file of the site is one that its pages and its search need. PDFs, archives and exports are not. */
export const isInCopy = (file: string): boolean =>
  file !== WORKER && (SHOWN.test(file) || FOR_PAGES.test(file)) && !LEFT_OUT.test(file);

/** The cache of a site. One host may have several sites, each under a path of its own. */
export const cacheOf = (base: string): string => `record ${base}`;

/** The name of a file in the cache: with its hash, so that two versions are never taken for each other. */
export const keyOf = (base: string, file: string, hash: string): string =>
  `${base}${encodeURI(file)}?${hash}`;

/** The address at which a file is sent: a page by that of its folder. */
export const sentAt = (base: string, file: string): string =>
  base + encodeURI(file.replace(/(^|\/)index\.html$/u, '$1'));
