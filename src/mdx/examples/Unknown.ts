import { firstTwo, type MakeExample } from './example.ts';

export const example: MakeExample = (story) => ({ attributes: { of: firstTwo(story.unknowns.values()) } });
