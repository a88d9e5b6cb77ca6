/** Text and attributes as HTML: nothing from a document becomes markup. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** Collects declarations as classes, so that the strict Content-Security-Policy needs no style attributes. */
export class ClassSheet {
  readonly #names = new Map<string, string>();
  readonly #scope: string;

  /** @param scope selector in front of every rule */
  constructor(scope: string) {
    this.#scope = scope;
  }

  /** The class that carries these declarations. */
  name(declarations: string): string {
    const known = this.#names.get(declarations);
    if (known) return known;
    const name = `x${this.#names.size + 1}`;
    this.#names.set(declarations, name);
    return name;
  }

  /** All rules collected so far. */
  css(): string {
    return [...this.#names]
      .map(([declarations, name]) => `${this.#scope} .${name}{${declarations}}`)
      .join('\n');
  }
}
