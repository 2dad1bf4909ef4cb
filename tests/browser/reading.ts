/**
 * A page as a screen reader goes through it: what the accessibility tree of Chromium holds, in the order in which
 * it is read. What is hidden from the tree is not in it.
 */
import type { CDPSession, Page } from '@playwright/test';

export interface Heard {
  role: string;
  name: string;
  /** Of a heading. */
  level: number | undefined;
  /** The roles around it, the nearest last. */
  inside: string[];
  /** Its element, and those before it that have no role: a link may lead to any of them. */
  nodes: number[];
}

interface AxNode {
  nodeId: string;
  backendDOMNodeId?: number;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: Array<{ name: string; value: { value?: unknown } }>;
  childIds?: string[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The connection to the browser by which a page is read. */
export function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Everything on the page with a role, and its texts as `StaticText`. */
export async function reading(page: Page): Promise<Heard[]> {
  const session = await sessionOf(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  let before: number[] = [];
  const visit = (node: AxNode | undefined, inside: string[]): void => {
    if (!node) return;
    const role = node.role?.value ?? 'none';
    if (node.backendDOMNodeId !== undefined) before.push(node.backendDOMNodeId);
    if (!node.ignored && role !== 'InlineTextBox') {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
      heard.push({
        role,
        name: (node.name?.value ?? '').replace(/\s+/gu, ' ').trim(),
        level: role === 'heading' ? Number(level) : undefined,
        inside,
        nodes: before,
      });
      before = [];
    }
    const within = node.ignored ? inside : [...inside, role];
    for (const id of node.childIds ?? []) visit(byId.get(id), within);
  };
  visit(nodes[0], []);
  return heard;
}

/** What is heard from each heading of a level to the next heading of any: first its name, then the texts after it. */
export function afterHeadings(heard: Heard[], level: number): Array<{ heading: string; texts: string[] }> {
  const list: Array<{ heading: string; texts: string[] }> = [];
  let current: { heading: string; texts: string[] } | undefined;
  for (const { role, name, level: of, inside } of heard) {
    if (role === 'heading') {
      current = of === level ? { heading: name, texts: [] } : undefined;
      if (current) list.push(current);
    } else if (role === 'StaticText' && current && !inside.includes('heading') && name !== '')
      current.texts.push(name);
  }
  return list;
}
