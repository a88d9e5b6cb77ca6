import { Dialog } from '../components/dialog.tsx';
import { BLOCK_COMMANDS, BLOCK_TYPING, EDITOR_COMMANDS } from '../features/documents/commands.ts';
import { OUTLINE_COMMANDS, TEMPLATE_COMMANDS } from '../features/templates/commands.ts';
import type { Command } from './keys.ts';
import { HELP_COMMANDS, PLACES, SEARCH } from './places.ts';

const GROUPS: readonly { title: string; commands: readonly Command[] }[] = [
  {
    title: 'Toàn chương trình',
    commands: [...PLACES, SEARCH, ...HELP_COMMANDS],
  },
  { title: 'Khi soạn văn bản', commands: EDITOR_COMMANDS },
  { title: 'Trong nội dung', commands: [...BLOCK_COMMANDS, ...BLOCK_TYPING] },
  { title: 'Khi sửa mẫu văn bản', commands: [...TEMPLATE_COMMANDS, ...OUTLINE_COMMANDS] },
];

/** The keys of the program by themselves. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title="Phím tắt" onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}

/** The keys of the program, from the same lists by which they work. */
export function KeyList() {
  return (
    <div className="keys">
      {GROUPS.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <dl>
            {group.commands
              .filter((command) => command.keys)
              .map((command) => (
                <div key={command.id}>
                  <dt>
                    <kbd>{command.keys}</kbd>
                  </dt>
                  <dd>{command.label}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
