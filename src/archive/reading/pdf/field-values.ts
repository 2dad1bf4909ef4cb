/** What is filled into the fields of a form, as a reader of the file sees it. */

/** A field as pdf.js reports it, as far as it is used here. */
interface Widget {
  subtype?: string;
  annotationFlags?: number;
  rect: [number, number, number, number];
  fieldType?: 'Tx' | 'Ch' | 'Btn' | 'Sig';
  fieldValue?: unknown;
  password?: boolean;
  multiLine?: boolean;
  checkBox?: boolean;
  radioButton?: boolean;
  exportValue?: string;
  buttonValue?: string;
  options?: Array<{ exportValue: string; displayValue: string }>;
  defaultAppearanceData?: { fontSize?: number };
}

/** A line of a field: its text, where it begins, and the whole field. */
export interface FieldLine {
  text: string;
  size: number;
  /** From the left and from below, in the space of the page. */
  at: [number, number];
  rect: Widget['rect'];
}

/** Flags of an annotation that is not shown: hidden, or no view (ISO 32000, 12.5.3). */
const NOT_SHOWN = 2 | 32;
const USUAL_SIZE = 12;

function valueOf(field: Widget): string {
  const { fieldType, fieldValue, options = [] } = field;
  if (fieldType === 'Btn') {
    const on = field.checkBox ? field.exportValue : field.radioButton ? field.buttonValue : undefined;
    return typeof fieldValue === 'string' && fieldValue !== 'Off' && fieldValue === on ? '☑' : '';
  }
  if ((fieldType !== 'Tx' && fieldType !== 'Ch') || field.password) return '';
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter(
    (value): value is string => typeof value === 'string',
  );
  return values
    .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .join('\n');
}

/** The lines of all fields that are filled and shown, each field from its top. */
export function fieldLines(annotations: unknown[]): FieldLine[] {
  return (annotations as Widget[]).flatMap((field) => {
    if (field.subtype !== 'Widget' || ((field.annotationFlags ?? 0) & NOT_SHOWN) !== 0) return [];
    const lines = valueOf(field)
      .split(/\r\n?|\n/u)
      .filter((text) => text.trim() !== '');
    const [left, bottom, right, top] = field.rect;
    const [width, height] = [right - left, top - bottom];
    if (width <= 0 || height <= 0) return [];
    const fits = height / Math.max(1, lines.length) / 1.3;
    // A size of 0 is as large as the field.
    const { fontSize = 0 } = field.defaultAppearanceData ?? {};
    const size = Math.min(fontSize > 0 ? fontSize : USUAL_SIZE, fits);
    const first =
      field.multiLine || lines.length > 1 ? top - size : bottom + (height - size) / 2 + size * 0.2;
    return lines.map((text, index) => ({
      text,
      size,
      at: [left + 2, first - index * size * 1.3],
      rect: field.rect,
    }));
  });
}
