/** The thread that finishes pages while the build renders others. */
import { parentPort, workerData } from 'node:worker_threads';
import { pageFinisher, type PagesToFinish } from './finish-page.ts';

const finisher = pageFinisher(workerData as PagesToFinish);
parentPort!.on('message', async ({ file, rendered }: { file: string; rendered: string }) => {
  parentPort!.postMessage(await (await finisher)(file, rendered));
});
