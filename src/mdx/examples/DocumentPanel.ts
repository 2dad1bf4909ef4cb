import { first, type MakeExample } from './example.ts';

export const example: MakeExample = (story) => ({ attributes: { of: first(story.documents.keys()) } });
