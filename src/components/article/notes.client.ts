/** Notes beside their numbers: in the margin of a wide page, and where a number is chosen. Without it they are at the end. */
import styles from './beside.css?inline';
import { showInMargin } from './margin-notes.client.ts';
import { openAtNumbers } from './note-preview.client.ts';

// Chrome 73, Firefox 101 and Safari 16.4 take styles from a script.
if ('adoptedStyleSheets' in document) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  showInMargin();
  openAtNumbers();
}
