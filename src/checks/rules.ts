/** Every rule that looks at the story as a whole, in the order in which an editor would want to hear of it. */
import type { Report } from './issue.ts';
import type { Story } from './story.ts';
import { quotations } from './rules/quotations.ts';
import { references } from './rules/references.ts';

export const rules: ReadonlyArray<(story: Story, report: Report) => void> = [references, quotations];
