/** What is sent beside the pages, and what a browser makes of it. */
import { expect, test } from '@playwright/test';
import { examples, htmlOf, pages } from './site-pages.ts';

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

// A page that only leads on is gone before all that it asks for has come.
for (const { address } of examples.filter(({ kind }) => kind !== '/redirects/…')) {
  test(`${address} asks no other host, breaks no policy, logs no error, waits for nothing`, async ({
    page,
    baseURL,
  }) => {
    const found: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) found.push(`asks ${url}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`logs ${message.text()}`);
    });
    page.on('pageerror', (error) => found.push(`throws ${error.message}`));
    page.on('requestfailed', (request) => found.push(`fails to get ${request.url()}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy ${event.violatedDirective} stops ${event.blockedURI}`);
      });
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    // Whatever waits for the reader to come near is brought on.
    await page.mouse.wheel(0, 20_000);
    for (const figure of await page.locator('main figure').all())
      await figure.hover({ timeout: 2_000 }).catch(() => undefined);
    await page.waitForLoadState('networkidle');
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
        .map(({ name }) => `waits for ${name}`),
    );
    expect([...found, ...blocking]).toEqual([]);
  });
}
