/** Issues as annotations of a change, in the workflow commands that GitHub Actions and Forgejo read. */
import type { Issue } from '../issue.ts';

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export const reportAsAnnotations = (issues: Issue[]): string =>
  issues
    .map((issue) => {
      const right = issue.nearest ? ` Nearest: ${issue.nearest}` : '';
      return `::${issue.severity} file=${property(issue.file)},line=${issue.line},col=${issue.column},title=${property(issue.kind)}::${data(issue.message + right)}\n`;
    })
    .join('');
