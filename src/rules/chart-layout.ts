/** The one way from what a chart draws to its picture. */
import { drawBars } from './chart-bars.ts';
import { drawChange } from './chart-change.ts';
import { drawOverTime } from './chart-columns.ts';
import type { ChartData, Speech } from './chart-data.ts';
import type { Drawing } from './chart-drawing.ts';
import { drawMarks } from './chart-marks.ts';
import { drawStack, drawWhole } from './chart-whole.ts';

/** Draws a chart at a width, in the units of the picture. */
export function drawChart(data: ChartData, width: number, speech: Speech): Drawing {
  switch (data.panel.type) {
    case 'bars':
      return drawBars(data, width);
    case 'columns':
    case 'line':
    case 'points':
      return drawOverTime(data, width, speech);
    case 'stack':
      return drawStack(data, width);
    case 'whole':
      return drawWhole(data, width, speech);
    case 'change':
      return drawChange(data, width);
    case 'marks':
      return drawMarks(data, width);
  }
}
