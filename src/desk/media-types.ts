/** What each kind of file is called when it is served, and whether it gains from being compressed. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

/** @param name the name of a file; one without an ending is plain text (such as `SHA256SUMS`). */
export function mediaType(name: string): string {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return 'text/plain; charset=utf-8';
  return types[name.slice(dot).toLowerCase()] ?? 'application/octet-stream';
}

/** True for text and WebAssembly; pictures, fonts and archives are compressed already. */
export function isCompressible(type: string): boolean {
  return type.includes('charset') || type === 'application/wasm';
}
