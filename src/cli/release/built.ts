/** Whether what is said to be published was built: the page, the file, and the place on the page. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tags } from '../../integrations/pages/html.ts';
import type { PublishedEntry } from './published.ts';

/**
 * The addresses that the built site does not have.
 * @param folder the built site
 */
export async function notBuilt(folder: string, published: Iterable<PublishedEntry>): Promise<string[]> {
  const ids = new Map<string, Set<string>>();
  const missing: string[] = [];
  for (const { address } of published) {
    const [page = '/', anchor] = address.split('#');
    const file = path.join(folder, page.endsWith('/') ? `${page}index.html` : page);
    if (!existsSync(file) || !statSync(file).isFile()) {
      missing.push(address);
      continue;
    }
    if (anchor === undefined) continue;
    let there = ids.get(page);
    if (!there) {
      const html = await readFile(file, 'utf8');
      there = new Set(tags(html).flatMap(({ attributes }) => attributes.get('id') ?? []));
      ids.set(page, there);
    }
    if (!there.has(anchor)) missing.push(address);
  }
  return missing;
}
