import type { AppError } from '../../../../electron/api/errors.ts';

/** The page of a record that is not here yet, or cannot be. */
export function OpeningPage({ title, error }: { title: string; error: AppError | null }) {
  return (
    <div className="page">
      <h1>{title}</h1>
      <p role={error ? 'alert' : 'status'} className={error ? 'alert' : undefined}>
        {error?.message ?? 'Đang mở…'}
      </p>
    </div>
  );
}
