/** Heard: who goes from heading to heading and reads on hears what belongs to that heading, and nothing of the next. */
import { expect, test } from '@playwright/test';
import { asHeading } from '../../src/rules/headings.ts';
import { reading } from './reading.ts';
import { records, spaces } from './records.ts';

/** Marks of quotation as they come from the keyboard. */
const plainMarks = (text: string) => text.replace(/[„“”]/gu, '"').replace(/[‚‘’]/gu, "'");

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
