/** Issues for other programs. */
import type { CheckResult } from '../run.ts';

/** The result as JSON, with the issues, what was suppressed and why, and the counts. */
export const reportAsJson = (result: CheckResult): string => `${JSON.stringify(result, null, 2)}\n`;
