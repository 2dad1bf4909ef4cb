/** One wait has one number on the whole site, ends with the last look, and says “if” wherever it is. */
import { expect, test } from './late-scripts.ts';
import { daysBetween, knownDate } from '../../src/lib/dates/dates.ts';
import { records, site, spaces, words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

interface WithheldRecord {
  withheld?: { since: string; checkedTo: string };
  ownPaper?: string;
}
const documents = records<WithheldRecord>('documents');
const lead = documents.find((one) => one.id === site.leadDocument)?.withheld;
const papers = documents.filter(({ ownPaper }) => ownPaper).map(({ id }) => `/documents/${id}/`);

/** The pages that the site says of itself: not those that show the text of a document, nor a dated edition. */
const own = pages.filter(
  ({ address }) => !/^\/documents\/[^/]+\/./u.test(address) && !papers.includes(address),
);

const textOf = (html: string) => spaces(html.replace(/<script[\s\S]*?<\/script>|<[^>]+>/gu, ' '));

if (lead) {
  const since = knownDate(lead.since).last;
  const days = (to: string) => daysBetween(since, to).toLocaleString(site.language);

  test('the wait for the withheld document is counted to the last look, on every page', async ({ page }) => {
    const counted = own.filter((one) => textOf(htmlOf(one)).includes(`${days(site.knowledge)} `));
    expect(counted.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', '/documents/', `/documents/${site.leadDocument}/`]),
    );
    await page.goto('/');
    await expect(page.locator('.sheet .days')).toContainText(days(site.knowledge));
    await expect(page.locator('.sheet .count')).toContainText(
      words.home.countedFrom('', '').split(',').at(-1)!.trim(),
    );
  });

  test('no page counts that wait to another day, in its place or beside it', () => {
    const look = daysBetween(since, site.knowledge);
    const wrong = own.flatMap((one) => {
      const text = textOf(htmlOf(one));
      return Array.from({ length: 40 }, (_, index) => look - 20 + index)
        .filter((count) => count !== look)
        .flatMap((count) =>
          Object.values(words.provenance.days).flatMap((unit) =>
            text.includes(`${count.toLocaleString(site.language)} ${unit}`)
              ? [`${one.address}: ${count}`]
              : [],
          ),
        );
    });
    expect(wrong).toEqual([]);
  });

  test('where the wait is written in short, it says “if”', async ({ page }) => {
    await page.goto('/documents/');
    await expect(page.locator('section.lead')).toContainText(words.provenance.ifUnpublished);
    const panel = own.find((one) => htmlOf(one).includes('class="document withheld"'));
    if (!panel) return;
    await page.goto(panel.address);
    await expect(page.locator('aside.document.withheld')).toContainText(words.provenance.ifUnpublished);
  });
}
