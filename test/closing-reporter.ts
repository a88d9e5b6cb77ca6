/** Closes a run with what did not run and why, and one plain line of counts. A skipped test gives its reason by context.skip('…'). */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const notRun: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else {
          counts.skipped += 1;
          notRun.push(
            `${test.fullName}: ${result.state === 'skipped' && result.note ? result.note : 'no reason given'}`,
          );
        }
      }
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) counts.failed += 1;
    }
    if (notRun.length > 0)
      console.log(`\nDid not run here:\n${notRun.map((line) => `  - ${line}`).join('\n')}`);
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
