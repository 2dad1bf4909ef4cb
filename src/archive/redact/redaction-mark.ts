/** What stands in a text where words were redacted. It is always as long, whatever it stands for. */
export const REDACTED = '█████';
