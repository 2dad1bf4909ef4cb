/** The share of the words of two readings that both have, 0 to 1, however they are ordered or spaced. */
export function agreementOf(one: string, other: string): number {
  const [first, second] = [one, other].map(lettersIn) as [Map<string, number>, Map<string, number>];
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const larger = Math.max(total(first), total(second));
  if (larger === 0) return 1;
  let shared = 0;
  for (const [word, count] of first) shared += Math.min(count, second.get(word) ?? 0);
  return shared / larger;
}

function lettersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // A word broken at a line's end is one word to one engine and two to the other: hyphens there are joined.
  // eslint-disable-next-line no-control-regex -- one engine writes U+0002 for a hyphen at a line's end
  const joined = text.normalize('NFKC').replace(/[-\u00ad\u0002\ufffe]\s*\n\s*/gu, '');
  for (const [word] of joined.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
