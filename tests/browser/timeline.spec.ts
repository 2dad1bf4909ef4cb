/** The timeline: every event is there for every reader, and the filter's state is the address. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../../src/find-chromium.ts';
import { expect, test } from './late-scripts.ts';
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { plainMarks, records, site, spaces, words } from './records.ts';

interface Event {
  date: string | number;
  category: string;
  certainty: string;
  title: string;
  latest?: boolean;
  importance: number;
}
const events = records<Event>('events');
const first = events[0]!;
const other = events.find((event) => event.category !== first.category)!;
const inCategory = (id: string) => events.filter((event) => event.category === id).length;
const shown = '.e:not([hidden])';

test('choosing a category changes the list, the count and the address', async ({ page }) => {
  await page.goto('/timeline/');
  await expect(page.locator(shown)).toHaveCount(events.length);
  await page.locator(`input[value="${first.category}"]`).check();
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category));
  await expect(page).toHaveURL(new RegExp(`\\?category=${first.category}$`, 'u'));
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = words.timeline.some(events.length);
  const form = forms[new Intl.PluralRules(site.language).select(inCategory(first.category))] ?? forms.other!;
  await expect(page.getByRole('status')).toContainText(
    form.replace('{n}', String(inCategory(first.category))),
  );
  for (const year of await page.locator('.y:not([hidden])').all())
    expect(await year.locator(shown).count()).toBeGreaterThan(0);
});

test('the back button goes through the choices', async ({ page }) => {
  await page.goto('/timeline/');
  await page.locator(`input[value="${first.category}"]`).check();
  await page.locator(`input[value="${other.category}"]`).check();
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category) + inCategory(other.category));
  await page.goBack();
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category));
  await expect(page.locator(`input[value="${other.category}"]`)).not.toBeChecked();
  await page.goBack();
  await expect(page.locator(shown)).toHaveCount(events.length);
});

test('a shared address opens with its filter, and text narrows it', async ({ page }) => {
  await page.goto(`/timeline/?certainty=attributed&q=${encodeURIComponent(first.title.split(' ')[0]!)}`);
  await expect(page.locator('input[value="attributed"]')).toBeChecked();
  for (const entry of await page.locator(shown).all())
    await expect(entry.locator('.s use')).toHaveAttribute('href', '#s-attributed');
  await page.getByRole('searchbox').fill('qqqq');
  await expect(page.locator(shown)).toHaveCount(0);
  await expect(page).toHaveURL(/q=qqqq/u);
  await page.locator('button[type=reset]').click();
  await expect(page.locator(shown)).toHaveCount(events.length);
  await expect(page).toHaveURL(/\/timeline\/$/u);
});

test('a link to an event that the filter hides shows it', async ({ page }) => {
  await page.goto(`/timeline/?category=${first.category}#${other.id}`);
  const target = page.locator(`[id="${other.id}"]`);
  await expect(target).toBeInViewport();
  await expect(page.locator(shown)).toHaveCount(events.length);
  await expect(page).toHaveURL(new RegExp(`/timeline/#${other.id}$`, 'u'));
});

test('the filter works with keys alone', async ({ page }) => {
  await page.goto('/timeline/');
  const box = page.locator(`input[value="${first.category}"]`);
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category));
  await page.locator('button[type=reset]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(shown)).toHaveCount(events.length);
});

test('a year in the strip leads to its heading', async ({ page }) => {
  await page.goto('/timeline/');
  const link = page.locator('.strip li > a').last();
  const year = (await link.getAttribute('href'))!.slice('#year-'.length);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`#year-${year}`)).toBeInViewport();
});

test('a year without events that fit leads nowhere, and the filter stays', async ({ page }) => {
  const address = `/timeline/?category=${first.category}`;
  await page.goto(address);
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category));
  const grey = page.locator('.strip li > a:not([href])').first();
  await expect(grey).toBeVisible();
  const year = (await grey.textContent())!.trim().split(/\s/u)[0]!;
  await grey.click();
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category));
  await expect(page).toHaveURL(new RegExp(`\\?category=${first.category}$`, 'u'));
  // Nor does its address, with the filter in it.
  await page.goto(`${address}#year-${year}`);
  await expect(page.locator(shown)).toHaveCount(inCategory(first.category));
  await page.locator('button[type=reset]').click();
  const again = page.locator(`.strip a[href="#year-${year}"]`);
  await again.click();
  await expect(page.locator(`#year-${year}`)).toBeInViewport();
});

test('each mark of the strip is a link to its event, with its title and date; what the filter hides has none', async ({
  page,
}) => {
  await page.goto('/timeline/');
  const names = new Map(
    await page
      .locator('.strip svg a')
      .evaluateAll((marks) =>
        marks.map((one) => [one.getAttribute('href')!.slice(1), one.textContent] as [string, string]),
      ),
  );
  expect(names.size).toBe(events.length);
  for (const event of events) {
    const date = showDate(String(event.date), site.language, words.dates);
    const name = `${event.title}, ${event.latest ? words.dates.by(date) : date}`;
    expect(plainMarks(spaces(names.get(event.id)!)), event.id).toBe(plainMarks(spaces(name)));
  }
  const mark = page.getByRole('link', { name: names.get(other.id)!, exact: true });
  await mark.focus();
  await expect(page.locator('.named')).toHaveText(names.get(other.id)!);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[id="${other.id}"]`)).toBeInViewport();
  await page.locator(`input[value="${first.category}"]`).check();
  await expect(page.locator('.strip svg a[href]')).toHaveCount(inCategory(first.category));
});

test('the short version comes first: the events of the first importance, which lead to the whole', async ({
  page,
}) => {
  await page.goto('/timeline/');
  const key = events.filter(({ importance }) => importance === 1);
  expect(key.length).toBeGreaterThan(0);
  await expect(page.locator('h2').first()).toHaveText(words.timeline.key);
  const addresses = await page
    .locator('.key a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href')!.split('#')[1]));
  expect(addresses.sort()).toEqual(key.map(({ id }) => id).sort());
});

test('on a desktop the strip and the filter are in sight at the end of the list too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/timeline/');
  await page.locator('.e').last().scrollIntoViewIfNeeded();
  await expect(page.locator('.strip ol')).toBeInViewport();
  await expect(page.locator('#filter')).toBeInViewport();
});

test('beside the list the filter begins on the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.goto('/timeline/');
  await expect(page.locator('.cats legend')).toBeInViewport({ ratio: 1 });
});

for (const ending of ['csv', 'json', 'ics'] as const)
  test(`the file to take away holds the events that are shown (${ending})`, async ({ page }) => {
    await page.goto(`/timeline/?category=${first.category}`);
    const { taken } = words.timeline;
    const n = inCategory(first.category);
    const form = n === 1 ? taken.one : taken.other;
    await expect(page.locator('.take')).toContainText(form!.replace('{n}', String(n)));
    const saving = page.waitForEvent('download');
    await page.locator(`.take a[href$="/timeline.${ending}"]`).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`timeline.${ending}`);
    // A long line of a calendar goes on after a break and a space.
    const text = readFileSync(await file.path(), 'utf8').replace(/\r\n /gu, '');
    for (const { id, category } of events)
      expect(text.includes(`#${id}`), id).toBe(category === first.category);
  });

test('each event shows its date at its precision and never the day that orders it', async ({ page }) => {
  await page.goto('/timeline/');
  const shownDates = await page
    .locator('.e')
    .evaluateAll((list) => list.map((one) => [one.id, one.querySelector('.w')!.textContent]));
  const texts = new Map(shownDates as Array<[string, string]>);
  for (const event of events) {
    const date = showDate(String(event.date), site.language, words.dates);
    expect(spaces(texts.get(event.id)!), event.id).toBe(event.latest ? words.dates.by(date) : date);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every event is there, with its sources, and no control that does nothing', async ({ page }) => {
    await page.goto(`/timeline/?category=${first.category}`);
    await expect(page.locator(shown)).toHaveCount(events.length);
    await expect(page.locator('.filter input:visible, .filter button:visible')).toHaveCount(0);
    await page.locator('.e details summary').first().click();
    await expect(page.locator('.e details li').first()).toBeVisible();
  });
});

test('the exports hold every event', async ({ request }) => {
  const file = await (await request.get('/timeline.csv')).body();
  // A spreadsheet recognises UTF-8 by this mark.
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const csv = file.toString('utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(events.length + 1);
  const data = (await (await request.get('/timeline.json')).json()) as { events: Array<{ sort?: string }> };
  expect(data.events).toHaveLength(events.length);
  expect(data.events.every((event) => event.sort === undefined)).toBe(true);
});

test('the calendar has a whole-day entry for each event, over all days that its date may mean', async ({
  request,
}) => {
  const text = (await (await request.get('/timeline.ics')).text()).replace(/\r\n[ \t]/gu, '');
  const entries = text.split('BEGIN:VEVENT').slice(1);
  expect(entries).toHaveLength(events.length);
  const uids = entries.map((entry) => /^UID:(.*)$/mu.exec(entry)?.[1]);
  expect(new Set(uids).size).toBe(events.length);
  const dayAfter = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  for (const event of events) {
    const entry = entries.find((one) => one.includes(`UID:${event.id}@`))!;
    const date = String(event.date);
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) continue;
    expect(entry).toContain(`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`);
    expect(entry).toContain(`DTEND;VALUE=DATE:${dayAfter(date)}`);
  }
});

test('an event in a year out of sight is found by its words and by its address', async ({
  page,
  baseURL,
}) => {
  const last = page.locator('.e').last();
  await page.goto('/timeline/');
  await expect(last).not.toBeInViewport();
  const address = `/timeline/#${await last.getAttribute('id')}`;
  const words = (await last.locator('div > p').first().textContent())!
    .trim()
    .split(/\s+/u)
    .slice(0, 5)
    .join(' ');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(last).toBeInViewport();
  // A link to words finds them as the browser's own search in the page does; a headless shell follows none.
  const executablePath = findChromium('');
  test.skip(executablePath === undefined, 'No whole Chromium is installed here.');
  const whole = await chromium.launch({ executablePath });
  const opened = await whole.newPage({ baseURL: baseURL! });
  await opened.goto(`/timeline/#:~:text=${encodeURIComponent(words)}`);
  await expect(opened.locator('.e').last()).toBeInViewport();
  await whole.close();
});
