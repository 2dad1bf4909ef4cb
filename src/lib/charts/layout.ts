/**
 * The one way from what a chart draws to its picture.
 *
 * Hand-made because: the charts of this site are drawn at build, in two widths, with withheld values as bars; Chart.js
 * draws them only in a browser.
 */
import { drawBars } from './bars.ts';
import { drawChange } from './change.ts';
import { drawOverTime } from './columns.ts';
import type { ChartData, Speech } from './data.ts';
import type { Drawing } from './drawing.ts';
import { drawSpans } from './spans.ts';
import { drawMarks } from './withheld-marks.ts';
import { drawStack, drawWhole } from './whole.ts';

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
      return drawWhole(data, width);
    case 'change':
      return drawChange(data, width);
    case 'spans':
      return drawSpans(data, width);
    case 'marks':
      return drawMarks(data, width);
  }
}
