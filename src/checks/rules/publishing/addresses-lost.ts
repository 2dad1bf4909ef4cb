/** Addresses that were published: each still has its page and its place, or a redirect to what took its place. */
import { nearest } from '../../../lib/text/nearest.ts';
import type { Report } from '../../issue.ts';
import { siteAddresses } from '../../reading/site-addresses.ts';
import type { Publication } from '../../../lib/site/visibility.ts';
import { allEntries, type StoryFiles } from '../../story.ts';
import { select } from '../../../collections/fields/select.ts';
import { addressOfEntry, whyHidden, isShown } from './unpublished.ts';

export function redirectsOf(story: StoryFiles): Map<string, string> {
  const site = story.entries.site.get('site')?.data;
  return new Map(select(site, 'redirects.*').map(({ path, value }) => [String(path[1]), String(value)]));
}

export function checkLostAddresses(story: StoryFiles, report: Report): void {
  const redirects = redirectsOf(story);
  if (story.published.length === 0 && redirects.size === 0) return;
  const pages = siteAddresses(story, isShown(story));
  const exists = (address: string): boolean => {
    const [page = '', anchor] = address.split('#');
    if (!pages.has(page)) return false;
    const anchors = pages.get(page);
    return anchor === undefined || anchors === undefined || anchors.has(anchor);
  };
  const all = () =>
    [...pages].flatMap(([page, anchors]) => [page, ...[...(anchors ?? [])].map((a) => `${page}#${a}`)]);
  const site = story.entries.site.get('site');
  for (const [from, to] of redirects) {
    const place = { ...site!.keyPlace(['redirects', from]) };
    if (exists(from))
      report({
        kind: 'address-lost',
        ...place,
        message: `“${from}” is the address of a page that exists, which this redirect would hide.`,
        nearest: 'take the redirect out',
      });
    if (from.includes('#') && from.split('#')[0] !== to.split('#')[0])
      report({
        kind: 'dead-link',
        ...place,
        message: `“${from}” is a place on a page, and can only lead to another place on that page.`,
        nearest: `${from.split('#')[0]}#…`,
      });
    else if (!exists(to))
      report({
        kind: 'dead-link',
        ...place,
        message: `The redirect of “${from}” leads to “${to}”, which the site does not have.`,
        nearest: nearest(to, all()),
      });
  }
  const shown = isShown(story);
  /** Records that are kept back, by the address that they would have. */
  const hidden = new Map(
    [...allEntries(story)]
      .filter((entry) => !shown(entry))
      .map((entry) => [addressOfEntry(entry), entry] as const),
  );
  for (const { file, address, line } of story.published) {
    const page = address.split('#')[0]!;
    if (exists(address) || redirects.has(address) || (page !== address && redirects.has(page))) continue;
    const kept = hidden.get(address) ?? hidden.get(page);
    if (kept) {
      report({
        kind: 'address-lost',
        file,
        line,
        column: 1,
        message: `“${address}” was published, and ${kept.file} is ${whyHidden(kept.data as Publication)}: nothing would be there.`,
        nearest: `take out what keeps ${kept.file} back, or lead its address to another by a redirect`,
      });
      continue;
    }
    const kin = all().filter(
      (one) => one.startsWith(/^\/[^/]*\//u.exec(address)?.[0] ?? '/') && one !== page,
    );
    report({
      kind: 'address-lost',
      file,
      line,
      column: 1,
      message: `“${address}” was published, and nothing is there now. Links and citations lead to it.`,
      nearest: `redirects, in site.yaml: '${address}': '${nearest(address, kin) ?? '/corrections/'}'`,
    });
  }
}
