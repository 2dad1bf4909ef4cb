import { distance } from 'fastest-levenshtein';

/**
 * The candidate that is most like what was written, or undefined where none is like it.
 * Used to explain a mistake, never to accept it.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestScore = Infinity;
  const wanted = written.toLowerCase();
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    const inside = lower.includes(wanted) || wanted.includes(lower);
    const score = distance(wanted, lower) / Math.max(wanted.length, lower.length) - (inside ? 0.3 : 0);
    if (score < bestScore) {
      bestScore = score;
      best = candidate;
    }
  }
  return bestScore <= 0.6 ? best : undefined;
}
