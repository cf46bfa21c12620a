/** What the extension tells of its data, on its own page: the bundled summary, through the worker, on the screen. */
import { expect, test } from './chromium.ts';

test('the options tell what is known of a country, what is missing, and from whom', async ({ page, extension }) => {
  await page.goto(`${extension.origin}/options.html`);
  const coverage = page.locator('details', { hasText: 'Officials by country' });
  await coverage.locator('summary').click();
  await coverage.getByRole('searchbox').fill('kazakh');
  await expect(coverage.getByRole('row')).toHaveCount(2);
  await expect(coverage.getByRole('row', { name: 'Kazakhstan' })).toContainText(/\d{3}.*20\d\d/);
  const gaps = page.locator('details', { hasText: 'Known gaps' });
  await gaps.locator('summary').click();
  await expect(gaps).toContainText('Somalia, head of government');
  await expect(gaps).toContainText(/On \d{3} dates/);
  await expect(page.getByRole('row', { name: /GeoNames places.*CC BY 4\.0/ })).toContainText(/1\d\d,\d{3}/);
});
