/** For every kind of mistake, one that is made in the example story. What was there before is right. */
import type { IssueKind } from '../../src/checks/kinds.ts';
import type { Example } from './example.ts';
import { form } from './form.ts';
import { numbers } from './numbers.ts';
import { sources } from './sources.ts';
import { text } from './text.ts';

export const examples: Readonly<Record<IssueKind, readonly Example[]>> = {
  ...form,
  ...sources,
  ...numbers,
  ...text,
};
