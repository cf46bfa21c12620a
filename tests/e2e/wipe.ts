import type { Extension } from './chromium.ts';

/** Deletes what all earlier tests of the file left. */
export async function wipe(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/welcome.html`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('dateline');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('the database was not deleted')));
      }),
  );
  await page.close();
}
