/**
 * A letter with blanks, and the addresses that carry it to a reader's mail program or to a public
 * service for requests. No I/O: the same code fills the letter at build and in the browser.
 */

/** What a blank is filled with, by its name in the text: `{date}`, `{body}`, `{name}`. */
export type Blanks = Readonly<Record<string, string>>;

/** Fills the blanks of a letter. A blank without a value stays as it is. */
export function fillLetter(template: string, blanks: Blanks): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(blanks, name) ? blanks[name]!.trim() || whole : whole,
  );
}

/**
 * A letter that was changed by hand, addressed to another body: the lines that the template fills with the name of
 * the body, where they still are as it filled them.
 */
export function readdressed(letter: string, template: string, from: string, to: string): string {
  const lines = template.split('\n').filter((line) => line.includes('{body}'));
  return letter
    .split('\n')
    .map((line) => {
      const own = lines.find((one) => fillLetter(one, { body: from }) === line);
      return own === undefined ? line : fillLetter(own, { body: to });
    })
    .join('\n');
}

/** A letter cut at its blanks: text and blanks in turn, for showing blanks as marks. */
export function cutLetter(template: string): Array<{ text: string } | { blank: string }> {
  return template
    .split(/(\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/u.test(part) ? { blank: part.slice(1, -1) } : { text: part }));
}

/**
 * A message for the reader's own mail program, without an address: RFC 6068 allows an empty one, and
 * requires line ends as CRLF.
 */
export function mailAddress(subject: string, body: string): string {
  const encode = (text: string) => encodeURIComponent(text.replace(/\r?\n/gu, '\r\n'));
  return `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
}

/**
 * A new request at a public service, filled in.
 * @param pattern the address, with `{authority}`, `{title}` and `{letter}`
 */
export function newRequestAddress(
  pattern: string,
  values: { authority: string; title: string; letter: string },
): string {
  return pattern.replace(/\{(authority|title|letter)\}/gu, (_, name: keyof typeof values) =>
    encodeURIComponent(values[name]),
  );
}

/**
 * The letter without its date line and the line “To: …”, which a form for requests has itself. Lines
 * that hold a blank for the date or the body and come before the first full paragraph are left out.
 */
export function letterBody(template: string): string {
  const paragraphs = template.trim().split(/\n{2,}/u);
  while (paragraphs.length > 0 && /\{(?:date|body)\}/u.test(paragraphs[0]!)) paragraphs.shift();
  return paragraphs.join('\n\n');
}
