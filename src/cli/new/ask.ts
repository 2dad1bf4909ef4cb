/** Asks on the terminal what the command line left open; the tab key completes. */
import { createInterface } from 'node:readline/promises';
import type { Known } from './known.ts';
import type { Answers } from '../../collections/collection.ts';
import { answersOf, missing, problemWith, suggestions, type Question } from './question.ts';

export interface PromptOptions {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** What the tab key offers for a line, and the part of it that is replaced. */
export function complete(line: string, may: readonly string[]): [string[], string] {
  const word = line.split(/[\s,]+/u).at(-1) ?? '';
  return [may.filter((one) => one.startsWith(word)), word];
}

/** Asks each open question until its answer is valid. Fills `answers`. */
export async function askQuestions(
  questions: readonly Question[],
  answers: Answers,
  known: Known,
  { input, output }: PromptOptions,
): Promise<void> {
  let may: readonly string[] = [];
  const terminal = createInterface({ input, output, completer: (line: string) => complete(line, may) });
  try {
    for (const question of questions) {
      if (answers[question.field] !== undefined || (question.when && !question.when(answers))) continue;
      may = suggestions(question, known);
      const byDefault = question.byDefault?.(known, answers);
      const choice =
        may.length > 0 && may.length <= 12
          ? ` ${may.join(' | ')}`
          : may.length > 12
            ? ' (tab completes)'
            : '';
      const nothing = byDefault
        ? ` [${byDefault}]`
        : question.optional
          ? ' (or nothing)'
          : question.placeholder
            ? ' (or later)'
            : '';
      for (;;) {
        const typed = await terminal.question(`${question.ask}${choice}${nothing}\n> `);
        const given = answersOf(question, typed.trim() === '' ? (byDefault ?? '') : typed);
        const problem =
          given.map((answer) => problemWith(question, answer, known)).find(Boolean) ??
          (given.length === 0 && byDefault === undefined ? missing(question, known) : undefined);
        if (problem) {
          output.write(`${problem}\n`);
          continue;
        }
        if (given.length > 0 || byDefault !== undefined) answers[question.field] = given;
        break;
      }
    }
  } finally {
    terminal.close();
  }
}
