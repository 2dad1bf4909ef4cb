/**
 * The process that reads one file and ends. It is started by `in-own-process.ts`, which holds it to its
 * limits; nothing that a file does to it reaches the rest.
 */
import type { Job, Told } from './job.ts';
import { readPdf } from './read-pdf.ts';
import { Unreadable } from './unreadable.ts';

const tell = (told: Told) => new Promise<void>((resolve) => process.send!(told, () => resolve()));

process.once('message', async (job: Job) => {
  try {
    if (job.format !== 'pdf')
      throw new Unreadable(
        'Only PDF is taken so far: print the picture, text or web page to a PDF and add that.',
      );
    await tell({ done: await readPdf(job, (page, of) => void tell({ page, of })) });
  } catch (error) {
    await tell({
      unreadable:
        error instanceof Unreadable ? error.message : 'The file is damaged: it could not be read to its end.',
    });
  }
  process.exit(0);
});
