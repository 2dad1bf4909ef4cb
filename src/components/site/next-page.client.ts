/** Lets the browser fetch the page of a link that a reader rests on or presses, so that it opens at once. */
import { speculationRules } from '../../lib/site/speculation-rules.ts';
import { savesData } from './save-data.client.ts';

if (!savesData) {
  const rules = document.createElement('script');
  // A browser that does not know the type takes it for data.
  rules.type = 'speculationrules';
  rules.textContent = speculationRules(`${import.meta.env.BASE_URL.replace(/\/$/u, '')}/`);
  document.head.append(rules);
}
