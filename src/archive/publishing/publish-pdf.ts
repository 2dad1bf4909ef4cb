/** What is published of a PDF. */
import { readFile } from 'node:fs/promises';
import { burn } from '../findings/pdf/page-pixels.ts';
import { layersOff } from '../findings/pdf/layers.ts';
import { ownPdf } from './own-pdf.ts';
import { IMAGE_WIDTHS } from '../reading/pdf/page-images.ts';
import { paint } from '../reading/pdf/paint.ts';
import { openForText } from '../reading/pdf/text.ts';
import { openPdf } from '../reading/pdf/pdfium.ts';
import type { Copy, PublishOptions } from './publishing.ts';
import { publishedPdf, type CopyPage } from './published-pdf.ts';
import { spellOut, containsWords, type Spelled } from '../findings/spelled.ts';
import { verifyRedaction } from '../redact/verify-redaction.ts';
import { IngestError } from '../ingest/ingest-error.ts';

/** Makes the copy and the covered pictures, and searches the copy for the words. */
export async function publishPdf({ job, pages, words, progress }: PublishOptions): Promise<Copy> {
  const file = await readFile(job.original);
  if (job.own && !pages.some(({ changed }) => changed))
    return { ending: 'pdf', bytes: await ownPdf(file), rebuilt: [] };
  const pdf = await openPdf(file);
  const text = await openForText(new Uint8Array(file));
  const layers = (await layersOff(text)).length > 0;
  await text.loadingTask.destroy();
  let made = 0;
  const onPage = (page: number) => progress(page === 0 ? made : (made += 1), pages.length);
  const copyPages = (copied: boolean) =>
    pages.map((page): CopyPage => ({
      page: page.facts.page,
      width: page.facts.width ?? 595,
      height: page.facts.height ?? 842,
      copied: copied && !page.changed && !layers,
      bars: page.bars,
      label: page.label,
      text: page.text,
    }));
  let copy = await publishedPdf(pdf, copyPages(true), job.language, onPage);
  let remains = await remainsOf(copy.bytes);
  if (remains.length > 0 && copy.rebuilt.length < pages.length) {
    // Something of the words travelled along with a copied page: no page is copied then.
    made = 0;
    copy = await publishedPdf(pdf, copyPages(false), job.language, onPage);
    remains = await remainsOf(copy.bytes);
  }
  if (remains.length > 0)
    throw new IngestError(
      `The redacted words could not be taken out of the published copy (${remains.join(', ')}): nothing was changed. ` +
        'Withdraw the file, or redact it with a program for that and add it again.',
    );
  for (const page of pages)
    if (page.changed)
      page.pixels = async () => {
        const pixels = await paint(pdf, page.facts.page, IMAGE_WIDTHS[1]);
        if (!pixels) throw new IngestError(`Page ${page.facts.page} of the PDF cannot be drawn.`);
        burn(pixels, pixels.width / (page.facts.width ?? pixels.width), page.bars);
        return pixels;
      };
  return { ending: 'pdf', ...copy };

  async function remainsOf(bytes: Uint8Array): Promise<string[]> {
    if (words.length === 0) return [];
    const open = new Map<number, Spelled>();
    const labels = job.redactions.map(({ label }) => label).join('\n');
    for (const page of pages) open.set(page.facts.page, spellOut(`${(await page.text()).text}\n${labels}`));
    return verifyRedaction(
      bytes,
      words,
      () => progress(made, pages.length),
      (word, page) => {
        if (page === undefined) return [...open.values()].some((text) => containsWords(text, word));
        const text = open.get(page);
        return text !== undefined && containsWords(text, word);
      },
    );
  }
}
