/**
 * What the query may become, in a list below the field: a combobox with a listbox, as the ARIA Authoring Practices
 * describe them. The focus stays in the field.
 */
export class Suggestions {
  private at = -1;
  private readonly field: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly take: (text: string) => void;

  constructor(field: HTMLInputElement, list: HTMLElement, take: (text: string) => void) {
    this.field = field;
    this.list = list;
    this.take = take;
    field.addEventListener('blur', () => this.close());
    // A click must not take the focus from the field, nor close the list before it is one.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      if (option) this.take(option.textContent);
    });
  }

  /** Offers these; nothing where there are none. */
  show(texts: readonly string[]): void {
    this.list.replaceChildren(
      ...texts.map((text, index) => {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.id = `suggestion-${index + 1}`;
        option.textContent = text;
        return option;
      }),
    );
    this.list.hidden = texts.length === 0;
    this.field.setAttribute('aria-expanded', String(texts.length > 0));
    this.choose(-1);
  }

  close(): void {
    this.show([]);
  }

  private choose(at: number): void {
    this.at = at;
    const options = [...this.list.children];
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    const chosen = options[at];
    if (chosen) this.field.setAttribute('aria-activedescendant', chosen.id);
    else this.field.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Takes a key where it is for the list; returns whether it was. From the last one, the arrow leads on to the hits. */
  key(event: KeyboardEvent): boolean {
    const { length } = this.list.children;
    if (length === 0) return false;
    if (event.key === 'Enter' && this.at >= 0) this.take(this.list.children[this.at]!.textContent);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown' && this.at < length - 1) this.choose(this.at + 1);
    else if (event.key === 'ArrowUp' && this.at >= 0) this.choose(this.at - 1);
    else {
      if (event.key === 'ArrowDown') this.close();
      return false;
    }
    event.preventDefault();
    return true;
  }
}
