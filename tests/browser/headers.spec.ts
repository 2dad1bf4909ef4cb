import { expect, test } from '@playwright/test';

test('a page comes with its headers', async ({ page }) => {
  const response = await page.goto('/articles/the-registers/');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
});
