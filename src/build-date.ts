/** The moment of the build. `SOURCE_DATE_EPOCH` (seconds) fixes it, so that a build can be repeated. */
export function buildDate(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch ? new Date(Number(epoch) * 1000) : new Date();
}
