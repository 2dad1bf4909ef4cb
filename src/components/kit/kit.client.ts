/** The pages of the kit: a button that copies the example, and frames as high as what they show. */

/** `<copy-code data-copy="…" data-copied="…">` around a `<pre>`. Without scripts the text is selected by hand. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('pre')?.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    const { copy = '', copied = '' } = this.dataset;
    button.textContent = copy;
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(code).then(() => {
        said.textContent = ` ${copied}`;
      });
    });
    this.append(button, said);
  }
}
customElements.define('copy-code', CopyCode);

for (const frame of document.querySelectorAll('iframe')) {
  const fit = () => {
    const height = frame.contentDocument?.documentElement.scrollHeight;
    if (height) frame.height = String(height + 2);
  };
  frame.addEventListener('load', fit);
  fit();
}
