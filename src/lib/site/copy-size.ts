/** How large the copy of the record is, in words. */

/** Stands in the page that offers the copy until the site is built, and its size known. */
export const COPY_SIZE = 'COPY-SIZE';

/** Bytes in megabytes, in the form of a language: “17.3 MB”. */
export const megabytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
  }).format(Math.max(bytes, 100_000) / 1_000_000);
