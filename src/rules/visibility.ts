/** What decides whether a record is published. The one rule: pages, feeds, search and exports all ask it. */
export interface Visibility {
  /** True in `dev`, where drafts are shown with a mark. */
  drafts: boolean;
}

/** Whether a record may be published. A draft, a record on hold and a document not to be cited may not. */
export function isVisible(
  record: { draft?: boolean | undefined; hold?: string | undefined; doNotCite?: string | undefined },
  { drafts }: Visibility,
): boolean {
  if (record.hold !== undefined || record.doNotCite !== undefined) return false;
  return drafts || record.draft !== true;
}
