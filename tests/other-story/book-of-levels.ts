/** The file of the other story's longest document: sixty pages, made the same every time. */
import { PDFDocument, StandardFonts } from 'pdf-lib';

const PAGES = 60;
const DAYS_ON_A_PAGE = 7;
const MARGIN = 60;
/** What single pages say besides. */
const MORE: Readonly<Record<number, readonly string[]>> = {
  3: ['Im Mittel des Jahres stand der See 412,6 Meter über dem Meer.'],
  47: [
    'Am Grundablass wurde Wasser gefunden, das dort nicht sein darf.',
    'Woher es kommt, sagt dieses Buch nicht; die Prüfung ist dem Bericht vorbehalten.',
  ],
};

/** The level of a day in centimetres above the sea: rising and falling, as a lake does. */
const level = (day: number): number => 41_260 + Math.round(60 * Math.sin(day / 29) + 7 * Math.sin(day * 2));

/** @returns the bytes of the file */
export async function bookOfLevels(): Promise<Uint8Array> {
  // The library writes its own name and the time into a file unless it is set not to.
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.TimesRoman);
  for (let page = 1; page <= PAGES; page += 1) {
    const sheet = file.addPage([420, 595]);
    const days = Array.from({ length: DAYS_ON_A_PAGE }, (_, day) => (page - 1) * DAYS_ON_A_PAGE + day);
    const lines = [
      `Pegelbuch der Talsperre Eschenau, Blatt ${page}`,
      '',
      ...days
        .filter((day) => day < 365)
        .map(
          (day) =>
            `Tag ${day + 1}: Der Pegel zeigt am Morgen ${(level(day) / 100).toFixed(2).replace('.', ',')} Meter.`,
        ),
      '',
      ...(MORE[page] ?? ['Keine besonderen Vorkommnisse an der Mauer und am Überlauf.']),
    ];
    for (const [number, line] of lines.entries())
      sheet.drawText(line, { x: MARGIN, y: 520 - number * 22, size: 10, font });
  }
  return file.save();
}
