/** The marks of a picture, drawn by Chart.js at the places where the picture has them. */
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  LineElement,
  Tooltip,
  type ChartDataset,
} from 'chart.js';
import styles from './live-chart.css?inline';

Chart.register(BarController, BarElement, ScatterController, PointElement, LineElement, LinearScale, Tooltip);

// Chrome 73, Firefox 101 and Safari 16.4 take styles from a script; in older browsers the picture stays as it was.
if ('adoptedStyleSheets' in document) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
} else throw new Error('The styles of a live chart cannot be added.');

export interface LiveMarks {
  /** Points at a reading; −1 points at none. */
  show: (reading: number) => void;
  /** Points at the mark that is nearest to a point of the window, where one is near. */
  showAt: (x: number, y: number) => void;
}

/** How far from a mark a tap may be, in CSS pixels. */
const TAP = 24;

interface Place {
  x: number | [number, number];
  y: number | [number, number];
  reading: number;
}

const number = (mark: Element, name: string) => Number(mark.getAttribute(name));

/** Reads the marks that can be pointed at from the picture that is shown, as sets that Chart.js can draw. */
function sets(svg: SVGSVGElement, scale: number): Array<ChartDataset<'bar' | 'scatter', Place[]>> {
  const found = new Map<string, ChartDataset<'bar' | 'scatter', Place[]>>();
  for (const mark of svg.querySelectorAll<SVGElement>('[data-i]')) {
    const style = getComputedStyle(mark);
    const reading = Number(mark.dataset['i']);
    const bar = mark.tagName === 'rect';
    // Every bar of a set has one thickness, so bars of different heights are sets of their own.
    const key = `${mark.tagName} ${mark.getAttribute('class')} ${mark.getAttribute('height')}`;
    let set = found.get(key);
    if (!set) {
      const looks = {
        backgroundColor: style.fill,
        borderColor: style.stroke === 'none' ? style.fill : style.stroke,
      };
      set = bar
        ? {
            type: 'bar',
            data: [],
            grouped: false,
            borderSkipped: false,
            ...looks,
            barThickness: number(mark, 'height') * scale,
          }
        : {
            type: 'scatter',
            data: [],
            ...looks,
            borderWidth: 1.75 * scale,
            pointRadius: 4.5 * scale,
            pointHoverRadius: 7 * scale,
            pointHitRadius: 14,
          };
      found.set(key, set);
    }
    if (bar) {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(
        (name) => number(mark, name) * scale,
      ) as [number, number, number, number];
      set.data.push({ x: [x, x + width], y: y + height / 2, reading });
    } else set.data.push({ x: number(mark, 'cx') * scale, y: number(mark, 'cy') * scale, reading });
  }
  return [...found.values()];
}

/** Puts the words of a value beside its place, on the side where there is room; no words: out of sight. */
function sayAt(tip: HTMLElement, lines: string[], x: number, y: number, width: number): void {
  tip.hidden = lines.length === 0;
  tip.replaceChildren(
    ...lines.map((line) => {
      const part = document.createElement('span');
      part.textContent = line;
      return part;
    }),
  );
  tip.style.top = `${y + 10}px`;
  tip.style.left = x < width / 2 ? `${x + 10}px` : 'auto';
  tip.style.right = x < width / 2 ? 'auto' : `${tip.parentElement!.clientWidth - x + 10}px`;
}

/** Draws over the picture in `host`. `words` gives the lines of a tooltip. Redraws when size or colours change. */
export function drawLiveChart(host: HTMLElement, words: (reading: number) => string[]): LiveMarks {
  let chart: Chart<'bar' | 'scatter', Place[]> | undefined;
  const tip = document.createElement('p');
  tip.className = 'chart-tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  host.append(tip);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const draw = () => {
    chart?.destroy();
    host.querySelector('canvas')?.remove();
    const svg = [...host.querySelectorAll<SVGSVGElement>('svg')].find(
      (one) => one.getBoundingClientRect().width > 0,
    );
    if (!svg) return;
    const { width, height } = svg.getBoundingClientRect();
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    canvas.width = width;
    canvas.height = height;
    host.append(canvas);
    chart = new Chart<'bar' | 'scatter', Place[]>(canvas, {
      type: 'bar',
      data: { datasets: sets(svg, width / svg.viewBox.baseVal.width) },
      options: {
        indexAxis: 'y',
        responsive: false,
        animation: still.matches ? false : { duration: 150 },
        // Places are those of the picture: the library may add no room of its own.
        layout: { padding: 0, autoPadding: false },
        clip: false,
        scales: {
          x: { type: 'linear', display: false, offset: false, min: 0, max: width },
          y: { type: 'linear', display: false, offset: false, min: 0, max: height, reverse: true },
        },
        plugins: {
          tooltip: {
            enabled: false,
            external: ({ tooltip }) => {
              const item = tooltip.opacity > 0 ? tooltip.dataPoints[0] : undefined;
              sayAt(
                tip,
                item ? words((item.raw as Place).reading) : [],
                tooltip.caretX,
                tooltip.caretY,
                width,
              );
            },
          },
        },
      },
    });
  };
  draw();
  let known = host.clientWidth;
  new ResizeObserver(() => {
    if (host.clientWidth === known) return;
    known = host.clientWidth;
    draw();
  }).observe(host);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  const show = (reading: number): void => {
    if (!chart) return;
    const active = chart.data.datasets.flatMap((set, datasetIndex) =>
      set.data.flatMap((place, index) => (place.reading === reading ? [{ datasetIndex, index }] : [])),
    );
    const first = active[0];
    const element = first && chart.getDatasetMeta(first.datasetIndex).data[first.index];
    const at = element ? element.tooltipPosition(true) : { x: 0, y: 0 };
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: at.x ?? 0, y: at.y ?? 0 });
    chart.update('none');
  };
  return {
    show,
    showAt: (x, y) => {
      if (!chart) return;
      const { left, top } = host.getBoundingClientRect();
      let nearest: { reading: number; far: number } | undefined;
      chart.data.datasets.forEach((set, datasetIndex) => {
        const { data } = chart!.getDatasetMeta(datasetIndex);
        set.data.forEach((place, index) => {
          const at = data[index]!.getProps(['x', 'y', 'base', 'height'], true) as unknown as Record<
            'x' | 'y' | 'base' | 'height',
            number
          >;
          // A bar reaches from its base to its end; a point is where it is.
          const [from, to] = Number.isFinite(at.base)
            ? [Math.min(at.base, at.x), Math.max(at.base, at.x)]
            : [at.x, at.x];
          const half = Number.isFinite(at.height) ? at.height / 2 : 0;
          const dx = Math.max(from - (x - left), 0, x - left - to);
          const dy = Math.max(at.y - half - (y - top), 0, y - top - at.y - half);
          const far = Math.hypot(dx, dy);
          if (far <= TAP && (!nearest || far < nearest.far)) nearest = { reading: place.reading, far };
        });
      });
      if (nearest) show(nearest.reading);
    },
  };
}
