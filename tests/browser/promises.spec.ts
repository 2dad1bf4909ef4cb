/** The promises: things promised are counted once, days end where evidence ends, and nothing is claimed beyond it. */
import { expect, test, type Page } from './late-scripts.ts';
import { daysBetween, knownDate } from '../../src/lib/dates/dates.ts';
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { stateOf, tallyOf, thingsOf, type Thing } from '../../src/lib/promises/things.ts';
import { testAbsence } from './absent.ts';
import { records, site, spaces, words } from './records.ts';

interface Promised {
  id: string;
  scope: string;
  madeOn: string;
  due?: string | undefined;
  dueInWords?: string;
  kept: 'yes' | 'no' | 'partly' | 'unknown';
  again?: string;
  sources: string[];
}
/** A bare yes, no or year is more than text to a reader of YAML. */
const asWritten = { true: 'yes', false: 'no' } as Record<string, Promised['kept']>;
const promises = records<Promised>('promises')
  .map((one) => ({
    ...one,
    madeOn: String(one.madeOn),
    due: one.due === undefined ? undefined : String(one.due),
    kept: asWritten[String(one.kept)] ?? one.kept,
  }))
  .sort((a, b) => (knownDate(a.madeOn).first < knownDate(b.madeOn).first ? -1 : 1));
const things = thingsOf(promises);
const text = words.promises;
const inWords = (day: string) => showDate(day, site.language, words.dates);

const tallyInWords = (of: ReadonlyArray<Thing<unknown>>) =>
  [
    text.things(
      of.length,
      of.reduce((all, thing) => all + thing.promises.length, 0),
    ),
    ...tallyOf(of).map(({ state, many }) => `${text.states[state]}: ${many}.`),
  ].join(' ');

/** The place of a thing on the page: with its promises where there are several. */
const entryOf = (page: Page, { id, promises: of }: Thing<Promised>) => {
  const first = page.locator(`article[id="${id}"]`);
  return of.length === 1 ? first : page.locator('.thing').filter({ has: first });
};

if (promises.length === 0) testAbsence('promises', '/promises/', ['/promises.json']);
else {
  test('a state says on whose word it is, and for which of its dates', async ({ page }) => {
    const recorded = records<{ metOn?: string; metAccordingTo?: string; account?: { by: string } }>(
      'promises',
    );
    const of = (id: string) => recorded.find((one) => one.id === id)!;
    await page.goto('/promises/');
    for (const thing of things) {
      const decides = thing.promises.find((promise) => stateOf(promise) === thing.state)!;
      const { metAccordingTo, account } = of(decides.id);
      const head = entryOf(page, thing).locator('[data-state]').first();
      if (thing.state === 'met' && metAccordingTo) await expect(head).toContainText(metAccordingTo);
      if (thing.state === 'notFound')
        await expect(head).toContainText(text.notFoundTo(inWords(site.knowledge)));
      if (thing.state !== 'missed') continue;
      const last = thing.promises.findLast((promise) => promise.due !== undefined);
      const said = last?.due === decides.due ? text.missedBy : text.missedFirst;
      await expect(head).toContainText(said(account!.by));
    }
  });

  test('each thing has one count of days, which ends where its evidence ends', async ({ page, request }) => {
    const data = (await (await request.get('/promises.json')).json()) as {
      countedTo: string;
      promises: Array<{ id: string; countedTo?: string }>;
    };
    expect(data.countedTo).toBe(site.knowledge);
    await page.goto('/promises/');
    await expect(page.locator('article.promise')).toHaveCount(promises.length);
    for (const thing of things) {
      const count = entryOf(page, thing).locator('.days');
      const last = thing.promises.findLast((promise) => promise.due !== undefined);
      const countedTo = data.promises.find(({ id }) => id === last?.id)?.countedTo;
      if (!last || last.dueInWords || last.kept === 'yes' || last.kept === 'partly') {
        await expect(count).toHaveCount(0);
        expect(countedTo).toBeUndefined();
        continue;
      }
      expect(countedTo! <= site.knowledge, `${last.id} is counted to ${countedTo}`).toBe(true);
      const days = daysBetween(knownDate(last.due!).last, countedTo!);
      await expect(count).toHaveCount(1);
      await expect(count).toHaveAttribute('data-days', String(days));
      await expect(count).toContainText(days.toLocaleString(site.language));
      await expect(count).toContainText(text.overdue('', '', '', '').split(', ').at(-1)!);
    }
  });

  test('each promise has its state in words and its sources', async ({ page }) => {
    await page.goto('/promises/');
    for (const promise of promises) {
      const article = page.locator(`article[id="${promise.id}"]`);
      const state = stateOf(promise);
      await expect(article.locator('.state').first()).toContainText(text.states[state]);
      if (promise.due === undefined && !promise.dueInWords)
        await expect(article).not.toContainText(text.states.missed);
      expect(await article.locator('.sources li').count()).toBe(promise.sources.length);
    }
  });

  test('things are counted, not promises: the states add up to them, and every page has the same tally', async ({
    page,
  }) => {
    await page.goto('/promises/');
    const counts = (await page.locator('.states .count').allTextContents()).map(Number);
    expect(counts.reduce((all, count) => all + count, 0)).toBe(things.length);
    const scopes = [...new Set(promises.map(({ scope }) => scope))];
    const tallies = (await page.locator('.tally').allTextContents()).map(spaces);
    const expected = scopes.map((scope) =>
      tallyInWords(thingsOf(promises.filter((promise) => promise.scope === scope))),
    );
    expect(tallies.sort()).toEqual(expected.sort());
    await page.goto('/');
    const home = page.locator('.tally');
    if ((await home.count()) > 0) expect(expected).toContain(spaces(await home.textContent()));
  });

  test('each thing has a line: dates that are not to the day are outlines, and one of which nothing was found says so', async ({
    page,
  }) => {
    const recorded = records<{ metOn?: string }>('promises');
    await page.goto('/promises/');
    await expect(page.locator('.brief li')).toHaveCount(things.length);
    for (const thing of things) {
      const entry = page.locator('.brief li').filter({ has: page.locator(`a[href="#${thing.id}"]`) });
      const line = entry.locator('.promise-axis');
      const toTheDay = thing.promises.filter(({ madeOn }) => knownDate(madeOn).precision === 'day').length;
      await expect(line.locator('circle:not([class])'), thing.id).toHaveCount(toTheDay);
      await expect(line.locator('rect:not([class])'), thing.id).toHaveCount(thing.promises.length - toTheDay);
      const met = thing.promises.filter(({ id }) => recorded.find((one) => one.id === id)!.metOn).length;
      await expect(line.locator('.met'), thing.id).toHaveCount(met);
      const states = thing.promises.map(stateOf);
      const nothing = !states.includes('met') && (states.includes('notFound') || states.includes('noDate'));
      await expect(line.locator('.none'), thing.id).toHaveCount(nothing ? 1 : 0);
    }
  });

  test('a link to a promise lands on it', async ({ page }) => {
    const last = promises.at(-1)!;
    await page.goto(`/promises/#${last.id}`);
    await expect(page.locator(`article[id="${last.id}"] .heading`)).toBeInViewport();
  });
}
