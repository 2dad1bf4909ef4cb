/**
 * Ends this process soon after the one that began it: a shell between npm and a command passes no signal on. Systems
 * other than Windows give an orphan another parent, by which it is known.
 */
const CHECK_EVERY = 500;

/** Begins to watch. The watching keeps no process alive. */
export function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(143);
  }, CHECK_EVERY).unref();
}
