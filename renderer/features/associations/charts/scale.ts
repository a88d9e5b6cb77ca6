/** Scales of charts. Pure. */

/** A round top for an axis from nought, and its steps: 0, 50, 100, 150 for a most of 137. Counts are whole, so no step is below one. */
export function axis(most: number, wantedSteps = 4): { top: number; ticks: number[] } {
  const rough = Math.max(1, most) / wantedSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 1);
  const steps = Math.max(1, Math.ceil(Math.max(1, most) / step));
  return { top: step * steps, ticks: Array.from({ length: steps + 1 }, (_entry, at) => at * step) };
}

/** Runs of values that follow one another: a year without a figure breaks the line. */
export function runsOf<T extends { value: number | null }>(
  points: readonly T[],
): { at: number; value: number }[][] {
  const runs: { at: number; value: number }[][] = [];
  let run: { at: number; value: number }[] = [];
  for (const [at, { value }] of points.entries()) {
    if (value === null) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else run.push({ at, value });
  }
  return run.length > 0 ? [...runs, run] : runs;
}
