/**
 * Shows a component of the kit in one look, whatever the screen of the editor is: the address ends in `?look=light`, `dark`
 * or `print`, and the conditions of the styles are set as they would be there.
 */
type Look = 'light' | 'dark' | 'print';

/** A condition that always holds or never, in place of one that depends on the look. */
function decided(condition: string, look: Look): string {
  const print = look === 'print';
  return condition
    .replace(/\(prefers-color-scheme:\s*dark\)/gu, look === 'dark' ? '(min-width: 0)' : '(max-width: 0)')
    .replace(/\(prefers-color-scheme:\s*light\)/gu, look === 'dark' ? '(max-width: 0)' : '(min-width: 0)')
    .replace(/\bprint\b/gu, print ? 'all' : 'speech')
    .replace(/\bscreen\b/gu, print ? 'speech' : 'all');
}

function decide(rules: CSSRuleList, look: Look): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = decided(rule.media.mediaText, look);
    if (rule instanceof CSSGroupingRule) decide(rule.cssRules, look);
  }
}

const look = new URLSearchParams(location.search).get('look');
if (look === 'light' || look === 'dark' || look === 'print') {
  for (const sheet of document.styleSheets) decide(sheet.cssRules, look);
  document
    .querySelector('meta[name="color-scheme"]')
    ?.setAttribute('content', look === 'dark' ? 'dark' : 'light');
  // The media rule of print sets it on the root; on paper it is light.
  for (const sheet of document.styleSheets)
    sheet.insertRule(
      `:root { color-scheme: ${look === 'dark' ? 'dark' : 'light'} !important }`,
      sheet.cssRules.length,
    );
}
