/** Options of commands: what is mistyped comes back as a sentence, and `--help` prints how a command is used. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../lib/text/nearest.ts';

/** What whoever typed a command can put right: it is printed without a stack trace. */
export class Refused extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What is wrong with the options of a command, in one sentence. */
export function optionProblem(error: unknown, options: Options): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const names = Object.keys(options);
  const option = /'(?:-\w, )?(--?[^' =]+)/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const like = nearest(option.replace(/^-+/u, ''), names);
      const known = names.length > 0 ? ` Options: --${names.join(', --')}.` : ' It takes no options.';
      return `There is no option ${option}.${like ? ` Did you mean --${like}?` : known}`;
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take')
        ? `The option ${option} takes no value.`
        : `The option ${option} needs a value after it.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `“${/'([^']*)'/u.exec(message)?.[1] ?? ''}” is not expected here.`;
    default:
      return message;
  }
}

/**
 * Reads the options of a command. Ends the process with 2 where they are wrong, and with 0 after `--help`.
 * @param usage how the command is used: what `--help` prints
 */
export function readCommandLine<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  const args = config.args ?? process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs<T>({ ...config, args });
  } catch (error) {
    console.error(`${optionProblem(error, config.options ?? {})}\n${usage}`);
    process.exit(2);
  }
}

/**
 * A port as it was typed.
 * @returns undefined where none was typed
 */
export function portOf(typed: string | undefined): number | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const port = Number(typed);
  if (/^\d+$/u.test(typed.trim()) && port <= 65_535) return port;
  console.error(
    `“${typed}” is not a port: write a number up to 65535, as in PORT=4400, or 0 for any free port.`,
  );
  process.exit(2);
}
