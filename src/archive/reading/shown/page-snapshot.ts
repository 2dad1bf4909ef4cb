/** What Chromium shows of a saved web page: its tree with styles and places, made without scripts and without network. */
import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { findChromium } from '../../../find-chromium.ts';
import { IngestError } from '../../ingest/ingest-error.ts';
import { picturesOf, VIEW, type PageLine, type Shot } from './page-pictures.ts';

const NO_CHROMIUM =
  'A web page is read by Chromium, and none was found: install it (Debian: “apt-get install chromium”; elsewhere: “npx playwright install chromium”), or name it as CHROMIUM_PATH.';

/** No server has this name. */
const ADDRESS = 'http://page.invalid/';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";
/** Milliseconds in which a page is laid out. */
const LONGEST = 45_000;

/** What a reader sees with scripts on, or can open, is shown; what waits for scripts is not. What moves is at its end. */
const SHOWN = `*, *::before, *::after { animation-duration: 1ms !important; animation-delay: 0s !important; animation-iteration-count: 1 !important; animation-fill-mode: both !important; }
html, body { display: block !important; visibility: visible !important; opacity: 1 !important; }
noscript { display: none !important; }
details::details-content { content-visibility: visible !important; display: block !important; }`;

/** The computed styles of an element that are asked for, in this order. */
const STYLES = [
  'display',
  'visibility',
  'opacity',
  'color',
  '-webkit-text-fill-color',
  'background-color',
  'background-image',
  'overflow-x',
  'overflow-y',
  'position',
  'clip',
  'clip-path',
  'text-decoration-line',
  'vertical-align',
  'white-space-collapse',
  'animation-name',
  'transition-duration',
] as const;

/** An element, a text or a part that a style adds. */
export interface SnapshotNode {
  name: string;
  parent: SnapshotNode | undefined;
  children: SnapshotNode[];
  /** The text as it is in the source. */
  value: string;
  attributes: Record<string, string>;
  /** Whether it takes room on the page, and the texts that it shows. */
  box?: {
    texts: string[];
    /** The lines of each text. */
    lines: PageLine[][];
    style: Record<(typeof STYLES)[number], string>;
    bounds: number[];
  };
  /** The element in which a document is shown. */
  frame?: SnapshotNode;
  /** What is typed or chosen in a field of a form. */
  typed?: string;
}

/** The tree of a page; frames are in the place of their elements. */
export interface Snapshot {
  root: SnapshotNode;
  width: number;
  height: number;
  /** What of the page its letters change, from its top; none where that was not asked for. */
  pictures: Shot[];
}

/** A browser without pages is closed after so many milliseconds: it starts in more than it needs for a page. */
const KEPT = 2000;
let kept: { browser: Promise<Browser>; pages: number; closing?: NodeJS.Timeout } | undefined;

const startBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] }).catch(() => {
    throw new IngestError(`${executablePath} does not start. ${NO_CHROMIUM}`);
  });

/** Closes the browser, where it is still the one that was used. */
async function closeBrowser(used: typeof kept): Promise<void> {
  clearTimeout(used?.closing);
  if (kept === used) kept = undefined;
  await used?.browser.then((browser) => browser.close()).catch(() => undefined);
}

/**
 * Lays out a page.
 * @param pictured whether pictures of it are needed
 * @throws IngestError where there is no browser, or the page keeps it too long
 */
export async function snapshotOf(html: string, pictured: boolean): Promise<Snapshot> {
  const executablePath = findChromium();
  if (!executablePath) throw new IngestError(NO_CHROMIUM);
  const used = (kept ??= { browser: startBrowser(executablePath), pages: 0 });
  clearTimeout(used.closing);
  used.pages += 1;
  try {
    return await captured(await used.browser, html, pictured);
  } catch (error) {
    await closeBrowser(used);
    if (error instanceof IngestError) throw error;
    throw new IngestError('The web page is damaged: it could not be laid out.');
  } finally {
    used.pages -= 1;
    if (used.pages === 0 && kept === used) used.closing = setTimeout(() => void closeBrowser(used), KEPT);
  }
}

type Captured = Awaited<ReturnType<typeof capture>>;

async function captured(browser: Browser, html: string, pictured: boolean): Promise<Snapshot> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    viewport: VIEW,
    serviceWorkers: 'block',
  });
  try {
    await context.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({
            body: html,
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': POLICY },
          })
        : route.abort(),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST);
    await page.goto(ADDRESS);
    const client = await context.newCDPSession(page);
    const tree = asTree(await capture(client));
    return { ...tree, pictures: pictured ? await picturesOf(client, tree.height) : [] };
  } finally {
    // Where the browser does not answer, it is closed as a whole.
    void context.close().catch(() => undefined);
  }
}

async function capture(client: CDPSession) {
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { frameTree } = await client.send('Page.getFrameTree');
  const { styleSheetId } = await client.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
  await client.send('CSS.setStyleSheetText', { styleSheetId, text: SHOWN });
  return client.send('DOMSnapshot.captureSnapshot', { computedStyles: [...STYLES] });
}

/** The lists of the browser's answer as a tree. */
function asTree({ documents, strings }: Captured): Omit<Snapshot, 'pictures'> {
  const text = (index: number | undefined) => (index === undefined || index < 0 ? '' : strings[index]!);
  const roots = documents.map(({ nodes, layout, textBoxes, ...document }) => {
    const all = (nodes.nodeName ?? []).map((name, index): SnapshotNode => {
      const pairs = nodes.attributes?.[index] ?? [];
      return {
        name: text(name).toLowerCase(),
        parent: undefined,
        children: [],
        value: text(nodes.nodeValue?.[index]),
        attributes: Object.fromEntries(
          pairs.flatMap((key, at) => (at % 2 === 0 ? [[text(key), text(pairs[at + 1])]] : [])),
        ),
      };
    });
    nodes.parentIndex?.forEach((parent, index) => {
      if (parent < 0) return;
      all[index]!.parent = all[parent]!;
      all[parent]!.children.push(all[index]!);
    });
    for (const typed of [nodes.inputValue, nodes.textValue])
      typed?.index.forEach((node, at) => (all[node]!.typed = text(typed.value[at])));
    for (const node of nodes.optionSelected?.index ?? []) all[node]!.typed = textOf(all[node]!);
    // The value of a box to tick is for programs, and nobody sees what is typed as a password.
    for (const one of all)
      if (/^(?:checkbox|radio|password)$/iu.test(one.attributes['type'] ?? '')) one.typed &&= '';
    for (const node of nodes.inputChecked?.index ?? []) all[node]!.typed = '☑';
    const lines = new Map<number, PageLine[]>();
    textBoxes.layoutIndex.forEach((at, line) => {
      const [start, bounds] = [textBoxes.start[line]!, textBoxes.bounds[line]!];
      lines.set(at, [...(lines.get(at) ?? []), { start, end: start + textBoxes.length[line]!, bounds }]);
    });
    layout.nodeIndex.forEach((node, at) => {
      const own = (all[node]!.box ??= {
        texts: [],
        lines: [],
        style: Object.fromEntries(
          STYLES.map((name, style) => [name, text(layout.styles[at]![style])]),
        ) as Record<(typeof STYLES)[number], string>,
        bounds: layout.bounds[at]!,
      });
      if (layout.text[at]! < 0) return;
      own.texts.push(text(layout.text[at]));
      own.lines.push(lines.get(at) ?? []);
    });
    return {
      all,
      root: all[0]!,
      width: document.contentWidth ?? Infinity,
      height: document.contentHeight ?? 0,
      frames: nodes.contentDocumentIndex,
    };
  });
  for (const { all, frames } of roots)
    frames?.index.forEach((node, at) => {
      const inner = roots[frames.value[at]!]?.root;
      if (!inner) return;
      inner.frame = all[node]!;
      all[node]!.children.push(inner);
    });
  const { root, width, height } = roots[0]!;
  return { root, width, height };
}

/** The text of a node and all in it, as it is in the source. */
export const textOf = (node: SnapshotNode): string =>
  node.name === '#text' ? node.value : node.children.map(textOf).join('');
