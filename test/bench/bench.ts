/**
 * `npm run bench`: times our work beside other packages' in the same run, and prints medians and ratios.
 * `npm run bench -- render` runs the named trials only. A new trial is one more entry in TRIALS; `bad-input` runs the hostile files.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerTrials } from './register.ts';
import { printBadInput } from './bad-input.ts';
import { importTrials } from './imports.ts';
import { renderTrials } from './render.ts';
import { searchTrials } from './search.ts';
import { sheetTrials } from './sheets.ts';
import { startUpTrials } from './start-up.ts';
import { runOnce, timeCold, timeWarm, type Trial } from './trial.ts';

const TRIALS: readonly Trial[] = [
  ...renderTrials,
  ...startUpTrials,
  ...registerTrials,
  ...searchTrials,
  ...sheetTrials,
  ...importTrials,
];
const COLD_ROUNDS = 5;

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(line(head));
  for (const row of rows) console.log(line(row));
  console.log('');
}

const milliseconds = (value: number): string => value.toFixed(2);
const ratio = (ours: number, theirs: number): string => `${(ours / theirs).toFixed(2)}x`;

async function runTrial(trial: Trial, folder: string): Promise<void> {
  console.log(`${trial.id}: ${trial.title}`);
  await trial.setUp(folder);
  const timings = await timeWarm(trial, folder);
  const ours = timings[0]?.median ?? Number.NaN;
  printTable(
    [`warm, ${trial.rounds} rounds`, 'median ms', 'fastest', '95 %', 'ours / this'],
    timings.map(({ name, median, fastest, slow }) => [
      name,
      milliseconds(median),
      milliseconds(fastest),
      milliseconds(slow),
      ratio(ours, median),
    ]),
  );
  if (!trial.cold) return;
  const rounds = trial.coldRounds ?? COLD_ROUNDS;
  const runs = await timeCold(trial, folder, fileURLToPath(import.meta.url), rounds);
  const ourCold = runs[0]?.median ?? Number.NaN;
  printTable(
    [`cold process, rounds: ${rounds}`, 'median ms', 'peak MB', 'ours / this'],
    runs.map(({ name, median, peakMegabytes }) => [
      name,
      milliseconds(median),
      peakMegabytes.toFixed(0),
      ratio(ourCold, median),
    ]),
  );
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--once') {
  const [id = '', name = '', folder = ''] = rest;
  const trial = TRIALS.find((entry) => entry.id === id);
  if (!trial) throw new Error(`no trial ${id}`);
  const { peakMegabytes } = await runOnce(trial, name, folder);
  process.stdout.write(String(peakMegabytes));
} else if (first === 'bad-input') {
  await printBadInput();
} else {
  const wanted = first === undefined ? TRIALS : TRIALS.filter(({ id }) => [first, ...rest].includes(id));
  if (wanted.length === 0) throw new Error(`known trials: ${TRIALS.map(({ id }) => id).join(', ')}`);
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-bench-'));
  try {
    for (const trial of wanted) await runTrial(trial, folder);
    if (first === undefined) await printBadInput();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
