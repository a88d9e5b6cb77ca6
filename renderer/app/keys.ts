/** Keyboard shortcuts as data: a command list is at once what is run, what buttons tell and what "Phím tắt" shows. Pure. */

/** A thing the clerk can do, with its keys. */
export interface Command<Id extends string = string> {
  id: Id;
  label: string;
  /** "Ctrl+Shift+D"; modifiers in the order Ctrl, Alt, Shift. */
  keys?: string;
}

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Letters and digits by their place on the keyboard: the Vietnamese layout writes ă â ê ô on the digit row. */
function keyName({ code, key }: KeyPress): string {
  const letter = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return letter?.[1] ?? letter?.[2] ?? NAMED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** A key press as a command writes it: "Ctrl+Alt+S". */
export function keysOf(press: KeyPress): string {
  return [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
    keyName(press),
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** The command of a key press; null while an input method composes. */
export function commandFor<C extends Command>(commands: readonly C[], press: KeyPress): C | null {
  if (press.isComposing) return null;
  const keys = keysOf(press);
  return commands.find((command) => command.keys === keys) ?? null;
}

/** The keys as aria-keyshortcuts wants them: "Control+Shift+D". */
export function ariaKeys(keys: string | undefined): string | undefined {
  return keys
    ?.replace('Ctrl', 'Control')
    .replace('↑', 'ArrowUp')
    .replace('↓', 'ArrowDown')
    .replace('←', 'ArrowLeft')
    .replace('→', 'ArrowRight');
}
