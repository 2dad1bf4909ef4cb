/** What is sent beside the pages, and what a browser makes of it. */
import { expect, test } from './late-scripts.ts';
import { htmlOf, pages } from './site-pages.ts';

test('a page comes with strict headers', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/u);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': 'text/html; charset=utf-8',
  });
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/u);
});

test('a page that has not changed is not sent again', async ({ request }) => {
  const { etag = '' } = (await request.get('/')).headers();
  const again = await request.get('/', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

test('files whose names hold their hash are kept for good', async ({ page }) => {
  const asset = page.waitForResponse((response) => response.url().includes('/_astro/'));
  await page.goto('/');
  expect((await asset).headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('an address without a page answers 404 with a page that helps', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').getByRole('link').first()).toBeVisible();
});

test('every page carries a policy that allows no script and no style inside it but known ones', () => {
  for (const page of pages) {
    const { address } = page;
    const html = htmlOf(page);
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/u.exec(html)?.[1] ?? '';
    expect(policy, address).toContain("default-src 'none'; script-src 'self'");
    expect(policy, address).not.toContain('unsafe-inline');
    if (address !== '/search/') expect(policy, address).not.toContain('wasm-unsafe-eval');
  }
});
