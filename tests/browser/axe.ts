/**
 * axe, put into a page once and asked as often as the page changes its look. The package's own builder puts it
 * in twice for every question, which took longer than the answer.
 */
import type { Page } from '@playwright/test';
import { createRequire } from 'node:module';

interface Axe {
  run(
    context: Document | { include?: string[]; exclude?: string[] },
    options: object,
  ): Promise<{ violations: Violation[] }>;
}
interface Violation {
  id: string;
  help: string;
  nodes: Array<{ target: unknown[] }>;
}

// The very axe that the package of the tests brings along.
const ofTests = createRequire(import.meta.resolve('@axe-core/playwright'));
const { source } = ofTests('axe-core') as { source: string };

/** WCAG 2.2 AA and the best practice of the field. */
const RULES = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // No part of the standard, but who goes from heading to heading passes over a paragraph that looks like one.
  rules: { 'p-as-heading': { enabled: true } },
};

/**
 * @param parts selectors of the parts to look at, or to leave out; without them the whole page
 * @returns what axe finds on the page as it is, a line to each of the first three places of a rule
 */
export async function axeFindings(
  page: Page,
  parts?: { include?: string[]; exclude?: string[] },
): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return page.evaluate(
    async ({ parts, rules }) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(parts ?? document, rules);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 3).map(({ target }) => `${id}, ${help}: ${target.join(' ')}`),
      );
    },
    { parts, rules: RULES },
  );
}
