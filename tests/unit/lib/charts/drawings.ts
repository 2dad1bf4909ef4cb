/** How tests read tables aloud, in which widths they draw them, and what they look for in the pictures. */
import { type Panel, type Speech } from '../../../../src/lib/charts/data.ts';
import {
  CHART_WIDTHS,
  type Drawing,
  type Shape,
  type TextShape,
} from '../../../../src/lib/charts/drawing.ts';
import { showCell, showNumber } from '../../../../src/lib/text/numbers.ts';
import { english } from '../../../../src/i18n/en/words.ts';

const scaled = (panel: Panel) => ({
  ...(panel.scale && { scale: panel.scale }),
  ...(panel.digits && { digits: panel.digits }),
  words: english.numbers,
});
export const speech: Speech = {
  cell: (row, column, panel) => `${showCell(row, column, 'en-GB', scaled(panel))}${panel.unit ?? ''}`,
  number: (value, panel) =>
    `${showNumber(value, 'en-GB', panel.scale ? { scale: panel.scale, digits: 1 } : {})}${panel.unit ?? ''}`,
  noun: (value, counted) =>
    typeof counted === 'string' ? counted : (value === 1 && counted.one) || counted.other,
  notKnown: 'not known',
  qualifiers: english.numbers.qualifiers,
};
export const widths = [CHART_WIDTHS.narrow, CHART_WIDTHS.wide];

export const texts = (drawing: Drawing) =>
  drawing.shapes.filter((shape): shape is TextShape => shape.kind === 'text');
export const rects = (drawing: Drawing) =>
  drawing.shapes.filter((shape): shape is Extract<Shape, { kind: 'rect' }> => shape.kind === 'rect');
