/** Every page is valid HTML, its words are apart, and it fits a narrow screen. */
import { expect, test } from './late-scripts.ts';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parseHTML } from 'linkedom';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { gluedWords } from './glued-words.ts';
import { checked, htmlOf, openPage, shares } from './site-pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes `<!DOCTYPE html>` and void elements without a slash; both forms are HTML.
      'doctype-style': 'off',
      'void-style': 'off',
      // Spaces at the end of a line are the builder's and reach nobody.
      'no-trailing-whitespace': 'off',
      // A title is not cut off by any standard; the checks of the content advise on its length.
      'long-title': 'off',
      // The HTML standard allows names of addresses to be written as they are in URLs and text.
      'no-raw-characters': ['error', { relaxed: true }],
      // A telephone number or date is not broken by the pages' own rules of hyphenation.
      'tel-non-breaking': 'off',
      // What scrolls sideways (a table, preformatted text) must be a named region that takes focus, and keep
      // its own element.
      // A list of suggestions under a field is a listbox by the ARIA pattern; a select cannot be typed in.
      'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
      // Boxes that are ticked for one question share its name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
      // A list that is narrowed while one types has nothing to submit.
      'wcag/h32': 'off',
      // Anchors come from headings, and HTML lets an id begin with a digit.
      'valid-id': ['error', { relaxed: true }],
      // Fonts are preloaded and styles inlined by the build, so there is nothing of others to secure.
      'require-sri': 'off',
    },
  }),
);

test('html-validate finds nothing on any page', async () => {
  const found: string[] = [];
  for (const page of checked) {
    const report = await validator.validateString(htmlOf(page));
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector } of messages.slice(0, 5)) {
        found.push(`${page.address}: ${ruleId}, ${message} (${selector ?? ''})`);
      }
    }
  }
  expect(found).toEqual([]);
});

test('the Nu checker finds no error on any page', async () => {
  const run = promisify(execFile);
  const java = await run('java', ['-version']).then(
    () => true,
    () => false,
  );
  test.skip(!java, 'The Nu checker needs Java, and there is none here.');
  const jar = path.resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
  const words = [
    '-Xss8m',
    '-jar',
    jar,
    '--errors-only',
    '--exit-zero-always',
    ...checked.map(({ file }) => file),
  ];
  const { stderr } = await run('java', words, { maxBuffer: 64 * 1024 * 1024 });
  const found = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Picked up'));
  expect(found.slice(0, 40)).toEqual([]);
});

const parts = shares(6);
for (const [number, part] of parts.entries()) {
  test(`words are apart and nothing is wider than 320 pixels, part ${number + 1} of ${parts.length}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const found: string[] = [];
    for (const { address } of part) {
      await openPage(page, address);
      found.push(...(await page.evaluate(gluedWords)).map((words) => `${address}: glued words: ${words}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) found.push(`${address}: is ${width} pixels wide`);
    }
    expect(found).toEqual([]);
  });
}

test('both marks of a pair are turned, or none', () => {
  const found = checked.flatMap((page) => {
    const { document } = parseHTML(htmlOf(page));
    // An attached document has its own marks, as they were printed.
    for (const one of document.querySelectorAll('script, style, template, .page-text')) one.remove();
    const half = [
      /(?<![\p{L}\p{N}’])'(?=[^\s'])[^'‘’\n]{1,80}(?<=[^\s'])’(?![\p{L}\p{N}])/gu,
      /‘[^'‘’\n]{1,80}'(?!\p{L})/gu,
      /"[^"“”\n]{1,80}”|“[^"“”\n]{1,80}"/gu,
    ];
    const text = document.body.textContent;
    return half.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([words]) => `${page.address}: ${words}`),
    );
  });
  expect(found).toEqual([]);
});
