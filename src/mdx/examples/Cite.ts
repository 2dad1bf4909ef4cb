import type { MakeExample } from './example.ts';

export const example: MakeExample = (story) => {
  const noted = [...story.documents.values()].find(
    ({ notes, evidence }) => (notes?.length ?? 0) > 0 && evidence !== 'withheld',
  );
  return { attributes: { of: noted?.id, at: noted?.notes?.[0]?.heading } };
};
