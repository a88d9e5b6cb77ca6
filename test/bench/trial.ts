/** What a trial of the bench is, and how its contenders are timed. Times are milliseconds. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** One way to do the work of a trial. */
export interface Contender {
  name: string;
  /** Reads what setUp wrote into `folder`, and gives the work to be timed. Loads its packages itself: a cold process pays for its own only. */
  prepare: (folder: string) => Promise<() => unknown>;
}

/** Several ways to do the same work, timed in turns so that the machine's moods meet all alike. */
export interface Trial {
  id: string;
  title: string;
  rounds: number;
  warmUps: number;
  /** The first is ours: ratios are its median over the others'. */
  contenders: readonly [Contender, ...Contender[]];
  /** True: each contender is also run once in fresh processes, for cold time and peak memory. */
  cold: boolean;
  /** Fresh processes a contender; default 5. */
  coldRounds?: number;
  /** Writes what contenders read into `folder`, and checks that all do the same work; throws where they do not. */
  setUp: (folder: string) => Promise<void>;
}

export interface Timing {
  name: string;
  median: number;
  fastest: number;
  /** 95th percentile. */
  slow: number;
}

export interface ColdRun {
  name: string;
  /** From starting the process to its end. */
  median: number;
  peakMegabytes: number;
}

/** Middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Times every contender of a trial in this process. */
export async function timeWarm(trial: Trial, folder: string): Promise<Timing[]> {
  const works = await Promise.all(
    trial.contenders.map(async ({ name, prepare }) => ({
      name,
      work: await prepare(folder),
      times: [] as number[],
    })),
  );
  for (let round = 0; round < trial.warmUps; round += 1) for (const { work } of works) await work();
  for (let round = 0; round < trial.rounds; round += 1) {
    for (const { work, times } of works) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
  }
  return works.map(({ name, times }) => {
    const sorted = times.toSorted((a, b) => a - b);
    return {
      name,
      median: median(times),
      fastest: sorted[0] ?? Number.NaN,
      slow: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    };
  });
}

/** Runs one contender once, as a fresh process does it. Peak memory is that of the whole process. */
export async function runOnce(
  trial: Trial,
  name: string,
  folder: string,
): Promise<{ peakMegabytes: number }> {
  const contender = trial.contenders.find((entry) => entry.name === name);
  if (!contender) throw new Error(`no contender ${name} in ${trial.id}`);
  const work = await contender.prepare(folder);
  await work();
  return { peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Starts fresh processes of `script` for every contender of a trial. */
export async function timeCold(
  trial: Trial,
  folder: string,
  script: string,
  rounds: number,
): Promise<ColdRun[]> {
  const runs = trial.contenders.map(({ name }) => ({ name, times: [] as number[], peaks: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const run of runs) {
      const start = performance.now();
      const { stdout } = await promisify(execFile)(process.execPath, [
        script,
        '--once',
        trial.id,
        run.name,
        folder,
      ]);
      run.times.push(performance.now() - start);
      run.peaks.push(Number(stdout));
    }
  }
  return runs.map(({ name, times, peaks }) => ({
    name,
    median: median(times),
    peakMegabytes: Math.max(...peaks),
  }));
}
