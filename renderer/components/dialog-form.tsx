/** A short form in a dialog: what is wrong above its fields, one button that does it, one that leaves it. */
import type { ReactNode } from 'react';
import { useOneAtATime } from '../app/use-one-at-a-time.ts';
import { Alert } from './alert.tsx';

export function DialogForm({
  action,
  problem,
  onSubmit,
  onClose,
  children,
}: {
  /** Text of the button that does it. */
  action: string;
  /** What is wrong, in Vietnamese. */
  problem: string | null;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const once = useOneAtATime();
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        once(onSubmit);
      }}
    >
      <Alert message={problem} />
      {children}
      <div className="inline">
        <button type="submit" className="primary">
          {action}
        </button>
        <button type="button" onClick={onClose}>
          Thôi
        </button>
      </div>
    </form>
  );
}
