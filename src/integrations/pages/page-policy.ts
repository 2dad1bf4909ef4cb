/**
 * The security policy inside each page: no script but the site's own files and the loader, no style but those
 * whose hash is in it. It narrows the policy in `headers.ts`, and holds on hosts that send no headers.
 */
import { hash } from 'node:crypto';
import type { Tag } from './html.ts';
import { policyOfSite } from './headers.ts';
import { LOADER } from './loader.ts';

/** Scripts that are data (JSON-LD and the like) and are never run. */
const dataTypes = /^(?:application\/(?:ld\+)?json|text\/plain|speculationrules)$/iu;

/**
 * The page with its policy, as the first thing after its character set, before any style or script.
 *
 * @param tags the tags of the page
 * @param base the path under which the site is published, with a slash at both ends.
 * @param compiles true for a page that runs WebAssembly (the search).
 * @param frames true for a page that shows others of the site in frames (the kit).
 * @throws where a page has no `<head>` with a character set.
 */
export function withPolicy(
  html: string,
  tags: readonly Tag[],
  { base = '/', compiles = false, frames = false } = {},
): string {
  const place = /<meta charset="?utf-8"?\s*\/?>/iu.exec(html);
  if (!place) throw new Error('has no <meta charset="utf-8">');
  const end = place.index + place[0].length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policy(tags, { base, compiles, frames })}">${html.slice(end)}`;
}

function policy(
  tags: readonly Tag[],
  { base, compiles, frames }: { base: string; compiles: boolean; frames: boolean },
): string {
  const styles = new Set(
    tags
      .filter(({ name }) => name === 'style')
      .map(({ text }) => `'sha256-${hash('sha256', text, 'base64')}'`),
  );
  return [
    ...policyOfSite(base, { compiles, styles: [...styles] }),
    ...(frames ? ["frame-src 'self'"] : []),
  ].join('; ');
}

/** What in the page the policy would stop in the reader's browser, each as one sentence. */
export function policyViolations(tags: readonly Tag[]): string[] {
  const found: string[] = [];
  for (const { name, attributes, text } of tags) {
    const inline = name === 'script' && !attributes.has('src');
    if (inline && text !== LOADER && !dataTypes.test(attributes.get('type') ?? '')) {
      found.push('An inline script does not run under the policy: import it from a file *.client.ts.');
    }
    for (const key of attributes.keys()) {
      if (key === 'style') found.push(`The style attribute of <${name}> has no effect: use a class.`);
      if (/^on[a-z]+$/u.test(key)) found.push(`The handler ${key} of <${name}> does not run.`);
    }
  }
  return [...new Set(found)];
}
