/**
 * A chart that comes to life at the first sign of interest. The picture in the page stays; the library is
 * fetched only then, draws the same marks at the same places over it, and answers the pointer. The arrow
 * keys read the values one by one. Where anything fails, the picture is as it was.
 */
import type { LiveMarks } from './draw-chart.client.ts';

interface Reading {
  label: string;
  series: string;
  text: string;
}

class LiveChart extends HTMLElement {
  #marks: Promise<LiveMarks | undefined> | undefined;
  #readings: Reading[] = [];
  #at = -1;
  #said: HTMLElement | undefined;

  connectedCallback(): void {
    if (!this.dataset['source']) return;
    this.tabIndex = 0;
    this.setAttribute('role', 'application');
    this.setAttribute('aria-label', `${this.getAttribute('aria-label')!}. ${this.dataset['keys']!}`);
    // The first tap shows its value, though the library only comes with it.
    this.addEventListener(
      'pointerdown',
      ({ clientX, clientY }) => void this.#wake().then((marks) => marks?.showAt(clientX, clientY)),
      { once: true, passive: true },
    );
    for (const sign of ['pointerenter', 'focus'])
      this.addEventListener(sign, () => void this.#wake(), { once: true, passive: true });
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  #wake(): Promise<LiveMarks | undefined> {
    this.#marks ??= this.#begin().catch(() => undefined);
    return this.#marks;
  }

  async #begin(): Promise<LiveMarks> {
    const [answer, { drawLiveChart: drawChart }] = await Promise.all([
      fetch(this.dataset['source']!),
      import('./draw-chart.client.ts'),
    ]);
    const data = (await answer.json()) as { charts: Array<{ readings: Reading[] }> };
    this.#readings = data.charts[Number(this.dataset['panel'])]!.readings;
    this.#said = document.createElement('p');
    this.#said.className = 'visually-hidden';
    this.#said.setAttribute('aria-live', 'polite');
    this.append(this.#said);
    const marks = drawChart(this, (index) => this.#words(index));
    this.dataset['live'] = '';
    return marks;
  }

  #words(index: number): string[] {
    const reading = this.#readings[index];
    if (!reading) return [];
    return [reading.label, [reading.series, reading.text].filter(Boolean).join(' ')];
  }

  async #key(event: KeyboardEvent): Promise<void> {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    const end = event.key === 'Home' || event.key === 'End';
    if (event.key !== 'Escape' && step === undefined && !end) return;
    if (event.key !== 'Escape') event.preventDefault();
    const marks = await this.#wake();
    if (!marks || !this.#said) return;
    const last = this.#readings.length - 1;
    if (event.key === 'Escape') this.#at = -1;
    else if (end) this.#at = event.key === 'Home' ? 0 : last;
    else this.#at = Math.min(last, Math.max(0, this.#at + step!));
    const said = this.#words(this.#at);
    const position = this.dataset['position']!.replace('{at}', String(this.#at + 1));
    this.#said.textContent = said.length > 0 ? `${said.join(': ')}, ${position}` : '';
    marks.show(this.#at);
  }
}

customElements.define('live-chart', LiveChart);
