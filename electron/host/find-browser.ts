/** An installed Chromium-family browser: for the app window of the browser host and for PDF. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

function candidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const set = environment['LHH_BROWSER'];
  const found = set ? [set] : [];
  if (platform === 'win32') {
    const roots = [
      environment['ProgramFiles'],
      environment['ProgramFiles(x86)'],
      environment['LOCALAPPDATA'],
    ].filter((root) => root !== undefined);
    for (const root of roots) {
      found.push(
        path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      );
    }
  } else if (platform === 'darwin') {
    found.push(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
  } else {
    const names = [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'microsoft-edge-stable',
    ];
    const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
    for (const name of names) for (const folder of folders) found.push(path.join(folder, name));
  }
  return found;
}

/** Path of the first browser that can be run; null without any. LHH_BROWSER goes before all. */
export function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  for (const file of candidates(environment, platform)) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not there or not runnable: look on.
    }
  }
  return null;
}

/** Flags every start of the browser needs: no first-run pages, no network of its own; root on Linux cannot use Chromium's sandbox. */
export function browserFlags(profileDir: string): string[] {
  return [
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
