/** Long work says how far it is and how long it will take. */
import type { WriteStream } from 'node:tty';

/** Minutes and seconds, as a reader of a clock says them. */
export function timeLeft(seconds: number): string {
  const rounded = Math.max(1, Math.round(seconds));
  if (rounded < 90) return `${rounded} s left`;
  return `${Math.round(rounded / 60)} min left`;
}

/** One line that is written over itself on a terminal, and left out where there is no terminal. */
export function progressLine(
  stream: WriteStream,
  what = 'Page',
): {
  page: (page: number, of: number) => void;
  end: () => void;
} {
  const began = Date.now();
  let first: number | undefined;
  let shown = 0;
  return {
    page: (page, of) => {
      first ??= page - 1;
      const now = Date.now();
      if (!stream.isTTY || (now - shown < 200 && page < of)) return;
      shown = now;
      const perPage = (now - began) / 1000 / Math.max(1, page - first);
      const left = page < of ? `, ${timeLeft(perPage * (of - page))}` : '';
      stream.write(`\r\u001b[K${what} ${page} of ${of}${left}`);
    },
    end: () => {
      if (stream.isTTY && shown > 0) stream.write('\r\u001b[K');
    },
  };
}
