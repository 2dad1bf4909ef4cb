/** Heard: who goes from heading to heading and reads on hears what belongs to that heading, and nothing of the next. */
import { expect, test } from './late-scripts.ts';
import { asHeading } from '../../src/lib/text/headings.ts';
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { afterHeadings, reading } from './reading.ts';
import { holds, records, site, spaces, words } from './records.ts';
import { calendar, workingDaysAfter } from './working-days.ts';

/** Marks of quotation as they come from the keyboard. */
const plainMarks = (text: string) => text.replace(/[„“”]/gu, '"').replace(/[‚‘’]/gu, "'");
const inWords = (date: string | number, latest = false) => {
  const shown = showDate(String(date), site.language, words.dates);
  return latest ? words.dates.by(shown) : shown;
};

const promises = records<{ promised: string }>('promises');
if (promises.length > 0)
  test('the heading of a promise says what was promised and what became of it', async ({ page }) => {
    await page.goto('/promises/');
    const headings = (await reading(page)).filter(({ role }) => role === 'heading').map(({ name }) => name);
    for (const { id, promised } of promises) {
      const state = spaces(await page.locator(`article[id="${id}"] .heading .state`).textContent());
      expect(state).not.toBe('');
      expect(headings.map(plainMarks)).toContain(`${plainMarks(asHeading(spaces(promised)))}: ${state}`);
    }
  });

if (promises.length > 0)
  test('of a drawing that is not heard no key is heard', async ({ page }) => {
    await page.goto('/promises/');
    const signs: string[] = Object.values(words.promises.axisParts);
    for (const sign of signs) await expect(page.locator('.key')).toContainText(sign);
    const heard = (await reading(page)).map(({ name }) => name);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((name) => signs.includes(name))).toEqual([]);
  });

interface Stage {
  stage: string;
  house: string;
  date: string | number;
}
const bills = records<{ order?: number; stages: Stage[] }>('bill').sort(
  (a, b) => (a.order ?? 0) - (b.order ?? 0),
);
if (bills.length > 0)
  test('the heading of a stage, which is a link, says which, in which house and when, and so does its mark', async ({
    page,
  }) => {
    await page.goto('/bill/');
    const heard = await reading(page);
    const namesOf = (stages: Stage[]) =>
      stages.map(
        ({ stage, house, date }) =>
          `${plainMarks(stage)}, ${words.bill.houses[house] ?? house}, ${inWords(date)}`,
      );
    const names = namesOf(bills.flatMap(({ stages }) => stages));
    // One stage alone is not drawn.
    const drawn = namesOf(bills.flatMap(({ stages }) => (stages.length > 1 ? stages : [])));
    const all = (role: string) =>
      heard.filter((one) => one.role === role).map(({ name }) => plainMarks(name));
    expect(all('heading')).toEqual(expect.arrayContaining(names));
    const links = all('link');
    for (const name of names)
      expect(
        links.filter((one) => one === name),
        name,
      ).toHaveLength(drawn.includes(name) ? 2 : 1);
  });

const events = records<{ title: string; date: string | number; latest?: boolean }>('events');
if (events.length > 0)
  test('the heading of an event says what happened and when', async ({ page }) => {
    await page.goto('/timeline/');
    const headings = (await reading(page)).filter(({ role }) => role === 'heading').map(({ name }) => name);
    for (const { title, date, latest } of events)
      expect(headings.map(plainMarks)).toContain(`${plainMarks(title)}, ${inWords(date, latest)}`);
  });

if (events.length > 0)
  test('on the timeline kind and certainty are named, and each list of sources says of what', async ({
    page,
  }) => {
    await page.goto('/timeline/');
    const heard = await reading(page);
    const starts = (label: string) =>
      heard.filter(({ role, name }) => role === 'StaticText' && name.startsWith(`${label}:`));
    expect(starts(words.timeline.category)).toHaveLength(events.length);
    expect(starts(words.timeline.certainty)).toHaveLength(events.length);
    const summaries = heard.filter(({ role }) => role === 'DisclosureTriangle').map(({ name }) => name);
    expect(summaries).toHaveLength(events.length);
    for (const { title } of events)
      expect(summaries.some((name) => plainMarks(name).includes(plainMarks(title)))).toBe(true);
  });

if (events.length > 0)
  test('a link leads past the strip and the filter of the timeline', async ({ page }) => {
    await page.goto('/timeline/');
    const past = page.getByRole('link', { name: words.timeline.past });
    await past.focus();
    await expect(past).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.e') !== null)).toBe(true);
  });

if (events.length > 1)
  test('the filter of the timeline says which events are left where they are few', async ({ page }) => {
    const { title } = events.at(-1)!;
    await page.goto(`/timeline/?q=${encodeURIComponent(title)}`);
    const left = page.locator('.e:not([hidden]) h3 > :first-child');
    const titles = await left.evaluateAll((list) => list.map((one) => one.firstChild!.textContent));
    expect(titles.length).toBeLessThanOrEqual(5);
    await expect(page.getByRole('status')).toContainText(` ${titles.join('; ')}.`);
  });

const documents = records<{
  title: string;
  evidence: keyof typeof words.provenance.grades;
  ownPaper?: string;
}>('documents').filter((document) => !document.ownPaper);
if (documents.length > 1)
  test('the filter of the archive says which documents are left where they are few', async ({ page }) => {
    const { title } = documents.at(-1)!;
    await page.goto(`/documents/?q=${encodeURIComponent(title)}`);
    const left = page.locator('archive-list li:not([hidden]) > a');
    const titles = await left.evaluateAll((list) => list.map((one) => one.firstChild!.textContent));
    expect(titles.length).toBeLessThanOrEqual(5);
    await expect(page.getByRole('status')).toContainText(` ${titles.join('; ')}.`);
  });

test('in the archive the link to a document says how well it is known', async ({ page }) => {
  await page.goto('/documents/');
  const links = (await reading(page))
    .filter(({ role }) => role === 'link')
    .map(({ name }) => plainMarks(name));
  for (const { title, evidence } of documents)
    expect(links).toContain(`${plainMarks(spaces(title))} (${words.provenance.grades[evidence]})`);
});

interface Request {
  subject: string;
  requester: string;
  body: string;
  asked?: string | number;
  answered?: string | number;
  answeredLatest?: boolean;
  earlierAnswer?: boolean;
}
const requests = records<Request>('requests');
const isDay = (date: string | number | undefined): date is string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(String(date));

if (requests.length > 0)
  test('the title of a request begins with what was asked for, and differs from every other', async ({
    request,
  }) => {
    const titles = new Set<string>();
    for (const { id, subject } of requests) {
      const html = await (await request.get(`/requests/${id}/`)).text();
      const title = plainMarks(/<title>([^<]*)/u.exec(html)![1]!.replaceAll('&#39;', "'"));
      expect(title.startsWith(plainMarks(subject)), title).toBe(true);
      titles.add(title);
    }
    expect(titles.size).toBe(requests.length);
  });

for (const { id, asked, answered, answeredLatest, earlierAnswer } of requests) {
  if (!calendar || answeredLatest || earlierAnswer || !isDay(asked) || !isDay(answered)) continue;
  const { limit } = calendar;
  test(`the working day of the answer is the first thing heard of ${id}`, async ({ page }) => {
    let taken = 0;
    for (const day of workingDaysAfter(asked)) {
      if (day > answered) break;
      taken += 1;
    }
    const result = words.requests.takenShort(taken, limit);
    await page.goto(`/requests/${id}/`);
    expect(afterHeadings(await reading(page), 1)[0]!.texts[0]).toBe(result);
    await page.goto('/requests/');
    const heading = await page.locator(`#${id} h4`).innerText();
    const item = afterHeadings(await reading(page), 4).find((one) =>
      plainMarks(one.heading).startsWith(plainMarks(spaces(heading))),
    );
    expect(item!.texts[0]).toBe(result);
  });
}

if (holds('pages/ask.mdx'))
  test('the letter has a link in the head of every page, and the last day is before the letter', async ({
    page,
  }) => {
    await page.goto('/documents/');
    await page.getByRole('banner').getByRole('link', { name: words.site.standing.ask }).click();
    await expect(page.getByRole('form', { name: words.ask.form })).toBeVisible();
    const heard = await reading(page);
    const last = heard.findIndex(({ name }) => name.includes(words.ask.limit));
    const form = heard.findIndex(({ role, name }) => role === 'form' && name === words.ask.form);
    expect(last).toBeGreaterThan(0);
    expect(form).toBeGreaterThan(last);
  });

const terms = records<{ term: string }>('glossary');
if (terms.length > 0)
  test('the glossary has a heading and a link for each letter that a term begins with, and no landmark for any', async ({
    page,
  }) => {
    await page.goto('/glossary/');
    const heard = await reading(page);
    const first = (term: string) => term.normalize('NFKD').charAt(0).toUpperCase();
    const letters = [...new Set(terms.map(({ term }) => first(term)))].sort();
    await expect(page.locator('h2')).toHaveText(letters);
    const jump = page.getByRole('navigation', { name: words.people.glossary.jump });
    await expect(jump.getByRole('link')).toHaveText(letters);
    let letter = '';
    let count = 0;
    for (const { role, name } of heard.filter((one) => one.role === 'heading')) {
      if (name.length === 1) letter = name;
      else if (letter && count < terms.length) {
        expect(first(name), name).toBe(letter);
        count += 1;
      }
      expect(role).toBe('heading');
    }
    expect(count).toBe(terms.length);
    await jump.getByRole('link').last().click();
    await expect(page.locator('h2').last()).toBeInViewport();
    const landmarks = heard.filter(({ role }) =>
      ['navigation', 'region', 'complementary', 'note'].includes(role),
    );
    expect(landmarks.length).toBeLessThan(6);
  });
