/** Generated documents as files for download. */
import { addresses } from '../../lib/site/addresses.ts';
import type { Document, Story } from '../story.ts';

type Paper = NonNullable<Document['ownPaper']>;

export interface PaperFile {
  paper: Paper;
  address: string;
  bytes: number;
}

/** The file of a paper; undefined where there is none. */
export function paperFile({ papers, attached }: Story, paper: Paper): PaperFile | undefined {
  const record = [...papers.values()].find(({ ownPaper }) => ownPaper === paper);
  const document = record && attached.get(record.id);
  const bytes = document?.file.published?.bytes;
  if (!document?.download || bytes === undefined) return undefined;
  return { paper, address: addresses.documentFile(document.id, document.download.split('.').at(-1)!), bytes };
}
