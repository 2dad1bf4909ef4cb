/** A file for machines. */
import type { Story } from '../story.ts';

type Content = string | Uint8Array | undefined;

export interface ExportFile {
  type: string;
  /** Its content; undefined where the story has no records for it: then there is no such file. */
  text: (s: Story) => Content | Promise<Content>;
}
