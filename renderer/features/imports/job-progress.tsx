/** How far a job is, with a button to cancel it; nothing where none runs. */
import type { Job } from './use-job.ts';

export function JobProgress({ job: { progress, cancel } }: { job: Job }) {
  if (!progress) return null;
  return (
    <div className="inline import-progress">
      <progress
        aria-label={progress.step}
        {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
      />
      <span role="status">{progress.step}…</span>
      <button type="button" onClick={cancel}>
        Hủy
      </button>
    </div>
  );
}
