/** Buttons of a command list; each tells its keys. */
import { memo, type ReactNode } from 'react';
import { ariaKeys, type Command } from '../app/keys.ts';

export interface BarCommand<Id extends string> extends Command<Id> {
  /** Shorter than the label, for the bar. */
  short?: string;
  primary?: boolean;
}

interface CommandBarProps<Id extends string> {
  label: string;
  commands: readonly BarCommand<Id>[];
  isEnabled: (id: Id) => boolean;
  onRun: (id: Id) => void;
}

export const CommandBar = memo(function CommandBar<Id extends string>({
  label,
  commands,
  isEnabled,
  onRun,
}: CommandBarProps<Id>) {
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
}) as <Id extends string>(props: CommandBarProps<Id>) => ReactNode;
