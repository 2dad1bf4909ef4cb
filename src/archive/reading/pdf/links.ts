/** Where the links of a page of a PDF lead. */
import { openForText } from './text.ts';

/**
 * The pages (from 1) to which the links of a page lead, by the names of their destinations.
 * @param number the page, from 1
 */
export async function pagesOfLinks(bytes: Uint8Array, number: number): Promise<Map<string, number>> {
  const pdf = await openForText(new Uint8Array(bytes));
  const found = new Map<string, number>();
  for (const link of (await (await pdf.getPage(number)).getAnnotations()) as Array<{ dest?: unknown }>) {
    if (typeof link.dest !== 'string') continue;
    const [reference] = ((await pdf.getDestination(link.dest)) ?? []) as unknown[];
    if (reference !== null && typeof reference === 'object')
      found.set(link.dest, (await pdf.getPageIndex(reference as Parameters<typeof pdf.getPageIndex>[0])) + 1);
  }
  await pdf.loadingTask.destroy();
  return found;
}
