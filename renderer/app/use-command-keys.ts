/** The keys of a page's commands, wherever on the page they are pressed. */
import { useEffect } from 'react';
import { commandFor, type Command } from './keys.ts';

/** Runs the command whose keys are pressed; not while a dialog is open, whose keys are its own. */
export function useCommandKeys<Id extends string>(
  commands: readonly Command<Id>[],
  run: (id: Id) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      const command = commandFor(commands, event);
      if (!command) return;
      event.preventDefault();
      run(command.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [commands, run]);
}
