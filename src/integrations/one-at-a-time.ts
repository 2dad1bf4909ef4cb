/**
 * A task that is never run twice at once: what comes while it runs is remembered, and done together when
 * it has ended. An editor's program may write one file several times in a moment.
 */
export function oneAtATime<T>(task: (items: T[]) => Promise<void>): (item: T) => void {
  let waiting: T[] = [];
  let busy = false;
  const go = async (): Promise<void> => {
    busy = true;
    // What comes in the same turn is one change.
    await Promise.resolve();
    while (waiting.length > 0) {
      const items = [...new Set(waiting)];
      waiting = [];
      await task(items).catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
      });
    }
    busy = false;
  };
  return (item) => {
    waiting.push(item);
    if (!busy) void go();
  };
}
