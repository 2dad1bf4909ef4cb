import { BuildStopped } from '../build-stopped.ts';
import { reportProgress } from '../progress.ts';

/**
 * Says that a browser could not print, and what to do.
 * @param what is printed, as the beginning of a sentence
 * @param why the reason, without a full stop
 * @returns the error that stops the build
 */
export function notPrinted(what: string, why: string, executablePath: string): BuildStopped {
  reportProgress(
    `${what} could not be printed: ${why}. Try another browser than ${executablePath}, or build without the PDF by CHROMIUM_PATH=none.\n`,
  );
  return new BuildStopped(`${what} was not printed.`);
}
