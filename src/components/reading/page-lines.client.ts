/**
 * The text of a page of the site as a text fragment sees it: in lines, each of one block up to the next `<br>`.
 * What is not displayed has no part in it; what is folded has, for a browser opens it to show what it found.
 */
export interface PageLines {
  text: string;
  /** Where the text of each node begins. */
  starts: Map<Text, number>;
}

const NO_TEXT = 'script, style, template, noscript, textarea, select, svg, iframe';

export function readLines(root: Element): PageLines {
  const starts = new Map<Text, number>();
  const parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const endLine = () => {
    if (parts[parts.length - 1] !== '\n') add('\n');
  };
  const read = (node: Node): void => {
    if (node instanceof Text) {
      starts.set(node, length);
      add(node.data.replace(/\s/gu, ' '));
    }
    if (!(node instanceof Element) || node.matches(NO_TEXT)) return;
    const { display } = getComputedStyle(node);
    if (display === 'none') return;
    const inline = display === 'inline' || display === 'contents';
    if (!inline || node.tagName === 'BR') endLine();
    for (const child of node.childNodes) read(child);
    if (!inline) endLine();
  };
  read(root);
  return { text: parts.join(''), starts };
}
