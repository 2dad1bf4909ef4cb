/** What the codes of a font say (ISO 32000-1, 9.10.3): read, and written anew for the codes that are used. */

/** More units of UTF-16 than this are no letter and no ligature. */
const LONGEST = 4;

const texts = (hex: string) =>
  String.fromCharCode(...(hex.replace(/\s/gu, '').match(/.{1,4}/gu) ?? []).map((unit) => parseInt(unit, 16)));
const after = (text: string, steps: number) =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);

export function readToUnicode(map: string): Map<number, string> {
  const found = new Map<number, string>();
  const set = (code: number, text: string) =>
    text.length > 0 && text.length <= LONGEST && found.set(code, text);
  for (const [, kind, block] of map
    .replace(/%.*/gu, '')
    .matchAll(/beginbf(char|range)((?:(?!endbf)[\s\S])*)endbf/gu)) {
    const items = block!.match(/<[^>]*>|\[[^\]]*\]/gu) ?? [];
    const size = kind === 'char' ? 2 : 3;
    for (let at = 0; at + size <= items.length; at += size) {
      const [from, to] = [items[at]!, items[at + size - 2]!].map((one) => parseInt(one.slice(1, -1), 16));
      const target = items[at + size - 1]!;
      const listed = target.startsWith('[') ? (target.match(/<[^>]*>/gu) ?? []) : undefined;
      for (let code = from!; code <= Math.min(to!, from! + 0xffff); code += 1)
        set(
          code,
          listed
            ? texts(listed[code - from!]?.slice(1, -1) ?? '')
            : after(texts(target.slice(1, -1)), code - from!),
        );
    }
  }
  return found;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * The map as a stream holds it.
 * @param bytes of a code
 */
export function writeToUnicode(codes: ReadonlyMap<number, string>, bytes: 1 | 2): string {
  const lines = [...codes]
    .sort(([one], [other]) => one - other)
    .map(
      ([code, text]) =>
        `<${hex(code, 2 * bytes)}> <${text
          .split('')
          .map((unit) => hex(unit.charCodeAt(0), 4))
          .join('')}>`,
    );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100)
    blocks.push(
      `${Math.min(100, lines.length - at)} beginbfchar\n${lines.slice(at, at + 100).join('\n')}\nendbfchar`,
    );
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Codes def /CMapType 2 def\n' +
    `1 begincodespacerange <${'00'.repeat(bytes)}> <${'ff'.repeat(bytes)}> endcodespacerange\n${blocks.join('\n')}\n` +
    'endcmap CMapName currentdict /CMap defineresource pop end end'
  );
}
