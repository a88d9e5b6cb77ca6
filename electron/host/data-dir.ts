/** Where the office's data lie unless told otherwise: the user's local application data. Never a name that Chromium uses for itself. */
import { homedir } from 'node:os';
import path from 'node:path';

/** Default data folder of this platform. */
export function defaultDataDir(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const set = environment['LHH_DATA'];
  if (set) return path.resolve(set);
  if (platform === 'win32')
    return path.join(
      environment['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'),
      'LHH-Office',
      'data',
    );
  if (platform === 'darwin')
    return path.join(homedir(), 'Library', 'Application Support', 'LHH-Office', 'data');
  return path.join(environment['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), 'lhh-office');
}
