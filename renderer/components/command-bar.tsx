/** Buttons of a command list; each tells its keys. */
import { ariaKeys, type Command } from '../app/keys.ts';

export interface BarCommand<Id extends string> extends Command<Id> {
  /** Shorter than the label, for the bar. */
  short?: string;
  primary?: boolean;
}

export function CommandBar<Id extends string>({
  label,
  commands,
  isEnabled,
  onRun,
}: {
  label: string;
  commands: readonly BarCommand<Id>[];
  isEnabled: (id: Id) => boolean;
  onRun: (id: Id) => void;
}) {
  return (
    <div className="command-bar" role="toolbar" aria-label={label}>
      {commands.map((command) => (
        <button
          key={command.id}
          type="button"
          className={command.primary ? 'primary' : 'quiet'}
          disabled={!isEnabled(command.id)}
          aria-keyshortcuts={ariaKeys(command.keys)}
          title={command.keys ? `${command.label} (${command.keys})` : command.label}
          onClick={() => onRun(command.id)}
        >
          {command.short ?? command.label}
        </button>
      ))}
    </div>
  );
}
