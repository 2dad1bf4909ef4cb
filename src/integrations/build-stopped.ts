/** What stops a build, after the report is printed: one sentence, and no trace of the program. */
export class BuildStopped extends Error {
  override name = 'BuildStopped';
  constructor(message: string) {
    super(message);
    this.stack = '';
  }
}
