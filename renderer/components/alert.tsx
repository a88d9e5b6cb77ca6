import type { AppError } from '../../electron/api/errors.ts';

/** What went wrong, where it went wrong; nothing where all is well. */
export function Alert({ error }: { error: Pick<AppError, 'message'> | null }) {
  if (!error) return null;
  return (
    <p className="alert" role="alert">
      {error.message}
    </p>
  );
}
