/**
 * What a machine can tell of a chart’s accessibility, after Chartability (https://chartability.github.io/POUR-CAF/):
 * its name, contrast, size of type, meaning without colour, units, table and file. Findings are printed by figure.
 */
import { expect, test, type Page } from '@playwright/test';
import { all } from '../all.ts';
import { records, words } from './records.ts';

interface Panel {
  type: keyof typeof words.figures.types;
  series: Array<{ label: string }>;
  below?: Panel;
}
const drawn = records<{ chart?: Panel }>('figures').flatMap(({ id, chart }) =>
  chart ? [{ id, panels: [chart, ...(chart.below ? [chart.below] : [])] }] : [],
);
/** One figure of each form, or every figure where everything is tested. */
const checked = all
  ? drawn
  : [...Map.groupBy(drawn, ({ panels }) => panels.map(({ type }) => type).join()).values()].map(
      ([first]) => first!,
    );
const { figures: text } = words;

interface Seen {
  /** Ratios of each mark and each text to what is under it, below what is asked. */
  pale: string[];
  /** Texts under twelve CSS pixels. */
  tiny: string[];
  texts: string[];
}

/** What is drawn in a chart, as the browser renders it. */
const see = (page: Page, at: number): Promise<Seen> =>
  page
    .locator('live-chart')
    .nth(at)
    .evaluate((chart) => {
      const svg = [...chart.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)!;
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const channels = (color: string) => (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
      const luminance = (color: string) =>
        channels(color)
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
          .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
      const ratio = (a: string, b: string) => {
        const [low, high] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
        return (high! + 0.05) / (low! + 0.05);
      };
      const paper = getComputedStyle(document.body).backgroundColor;
      const marks = [...svg.querySelectorAll<SVGElement>('rect, circle, .area, .run')];
      const pale: string[] = [];
      for (const mark of marks) {
        const { fill, stroke } = getComputedStyle(mark);
        // A mark is told from the paper by its area or by the line around it.
        const best = Math.max(
          ...[fill, stroke].filter((one) => one !== 'none').map((one) => ratio(one, paper)),
        );
        if (best < 3) pale.push(`${mark.getAttribute('class')} ${best.toFixed(2)}:1`);
      }
      const texts = [...svg.querySelectorAll<SVGTextElement>('text')];
      const tiny: string[] = [];
      for (const one of texts) {
        const style = getComputedStyle(one);
        const size = Number.parseFloat(style.fontSize) * scale;
        if (size < 11.95) tiny.push(`“${one.textContent}” ${size.toFixed(1)} px`);
        const on = /(?:^| )on-(\w+)/u.exec(one.getAttribute('class') ?? '')?.[1];
        const under = on ? svg.querySelector(`rect.${on}`) : null;
        const contrast = ratio(style.fill, under ? getComputedStyle(under).fill : paper);
        if (contrast < 4.5) pale.push(`“${one.textContent}” ${contrast.toFixed(2)}:1`);
      }
      return {
        pale: [...new Set(pale)],
        tiny,
        // Words that are wrapped are read as one.
        texts: [texts.map((one) => one.textContent).join(' ')],
      };
    });

test('a chart of each form passes what can be checked of Chartability by machine', async ({
  page,
  request,
}) => {
  test.skip(drawn.length === 0, 'This story draws no figure.');
  const found: string[] = [];
  for (const { id, panels } of checked) {
    const findings: string[] = [];
    const { charts } = (await (await request.get(`/data/${id}.json`)).json()) as {
      charts: Array<{ readings: Array<{ label: string; series: string; text: string }> }>;
    };
    await page.goto(`/data/${id}/`);
    for (const [at, panel] of panels.entries()) {
      const chart = page.locator('live-chart').nth(at);
      // The script that says the keys comes after the first paint.
      if (panel.type !== 'marks') await expect(chart).toHaveRole('application');
      const name = (await chart.getAttribute('aria-label')) ?? '';
      const { readings } = charts[at]!;
      const [kind, most] = [text.types[panel.type], panel.type === 'spans' ? 'longest' : 'highest'] as const;
      if (!name.startsWith(`${kind}, `)) findings.push(`its name does not begin with “${kind}”: ${name}`);
      if (panel.type !== 'marks') {
        if (!name.includes(text.values(readings.length))) findings.push(`its name has no count: ${name}`);
        if (!name.includes(text.extremes[most])) findings.push(`its name has no extreme: ${name}`);
        if (!name.includes(text.keys)) findings.push(`its name says no keys: ${name}`);
        // A first and a later value are of what the row is called; every other number has its unit after it.
        if (panel.type !== 'change')
          for (const one of readings.filter((reading) => !/\d\s?[\p{L}%]/u.test(reading.text)))
            if (one.text !== text.notKnown) findings.push(`a reading has no unit: ${one.label}: ${one.text}`);
      }
      for (const [width, colorScheme] of [
        [320, 'light'],
        [320, 'dark'],
        [1280, 'light'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const seen = await see(page, at);
        findings.push(...seen.pale.map((one) => `too pale, ${width}, ${colorScheme}: ${one}`));
        findings.push(...seen.tiny.map((one) => `too small, ${width}: ${one}`));
        // What tones tell apart is named in the picture too.
        if (panel.series.length > 1)
          for (const { label } of panel.series)
            if (!seen.texts.join(' ').includes(label)) findings.push(`told by colour alone: ${label}`);
      }
    }
    if ((await page.getByRole('table').count()) === 0) findings.push('no table');
    if ((await page.locator(`a[href="/data/${id}.csv"]`).count()) === 0) findings.push('no file');
    found.push(...[...new Set(findings)].map((one) => `${id}: ${one}`));
  }
  console.log(
    found.length > 0 ? found.join('\n') : `${checked.length} figures, each checked: nothing was found.`,
  );
  expect(found).toEqual([]);
});
