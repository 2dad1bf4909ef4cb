/** Scales and ticks: from a number to a place in the picture. */

export type Scale = (value: number) => number;

/** A straight scale from a domain of numbers to a range of places. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  const span = high - low || 1;
  return (value) => start + ((value - low) / span) * (end - start);
}

/** The round step (1, 2, 2.5 or 5 times a power of ten) that cuts a span into no more than `count` parts. */
function roundStep(span: number, count: number, whole: boolean): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor =
    (whole ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).find((one) => one * power >= rough * 0.999_999) ?? 10;
  return whole ? Math.max(1, factor * power) : factor * power;
}

/**
 * Round numbers that cover the data: the first is at or below the lowest value, the last at or above the highest.
 * @param count at most so many steps are wanted
 * @param whole steps of whole numbers only, for things that are counted
 */
export function ticks(low: number, high: number, count = 4, whole = false): number[] {
  if (!(high > low)) return low === 0 ? [0, 1] : ticks(Math.min(0, low), Math.max(0, low), count, whole);
  const step = roundStep(high - low, count, whole);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
