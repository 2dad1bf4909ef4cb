/** A file of the timeline with some of its events alone. Runs in the browser, on the published file. */

export type TimelineFormat = 'csv' | 'json' | 'ics' | 'bib' | 'ris';

/** By which spreadsheets know the letters; it is lost where a browser reads the file as text. */
const UTF8_MARK = '\ufeff';

const inSheet = (text: string, ids: ReadonlySet<string>): string => {
  // A line break inside of quotation marks ends no row.
  const [heading, ...rows] = text.match(/(?:"[^"]*"|[^"\n])*\n/gu) ?? [];
  return [
    UTF8_MARK,
    heading?.replace(UTF8_MARK, ''),
    ...rows.filter((row) => ids.has(row.slice(0, row.indexOf(',')))),
  ].join('');
};

const inCalendar = (text: string, ids: ReadonlySet<string>): string =>
  text.replace(/BEGIN:VEVENT\r?\n[\s\S]*?END:VEVENT\r?\n/gu, (entry) =>
    // A long line goes on after a line break and a space.
    ids.has(/^UID:(.*)@/mu.exec(entry.replace(/\r?\n[ \t]/gu, ''))?.[1] ?? '') ? entry : '',
  );

function inData(text: string, ids: ReadonlySet<string>): string {
  // TimelineJS has its own name for an id.
  const data = JSON.parse(text) as { events: Array<{ id?: string; unique_id?: string }> };
  const events = data.events.filter((event) => ids.has(event.id ?? event.unique_id!));
  return `${JSON.stringify({ ...data, events }, null, 1)}\n`;
}

/** Entries that are divided by an empty line, each with its id where the pattern finds it. */
const inEntries =
  (between: string, idOf: RegExp) =>
  (text: string, ids: ReadonlySet<string>): string =>
    text
      .split(between)
      .filter((entry) => ids.has(idOf.exec(entry)?.[1] ?? ''))
      .join(between);

const keep = {
  csv: inSheet,
  json: inData,
  ics: inCalendar,
  bib: inEntries('\n\n', /^@\w+\{([^,]+)/u),
  ris: inEntries('\r\n\r\n', /^ID {2}- (.+?)\r?$/mu),
};

/**
 * @param text the published file
 * @param ids of the events that it keeps
 */
export const eventsInFile = (format: TimelineFormat, text: string, ids: ReadonlySet<string>): string =>
  keep[format](text, ids);
