/** What the name of a request is made of, in words. */
export interface RequestParts {
  subject: string;
  /** Who asked, where that is known. */
  by?: string | undefined;
  body: string;
  asked?: string | undefined;
  answered?: string | undefined;
}
