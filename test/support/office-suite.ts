/** LibreOffice with the metric equal of Times New Roman that has the Vietnamese letters (Tinos); Liberation Serif lacks them. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const TINOS = ['/usr/share/fonts/truetype/croscore'];

/** Why LibreOffice cannot be used here, or null. */
export function officeSuiteMissing(): string | null {
  const hasSuite = (process.env['PATH'] ?? '')
    .split(':')
    .some((folder) => existsSync(path.join(folder, 'soffice')));
  if (!hasSuite) return 'LibreOffice (soffice) is not installed here';
  if (!TINOS.some((folder) => existsSync(path.join(folder, 'Tinos-Regular.ttf'))))
    return 'the font Tinos (package fonts-croscore) is not installed here';
  return null;
}

/** Converts .docx files to PDF files beside them, all in one start of LibreOffice. */
export async function convertToPdf(files: readonly string[], folder: string): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'lhh-office-suite-'));
  const fonts = path.join(home, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${TINOS.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${home}/cache</cachedir><alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  try {
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=file://${home}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { env: { ...process.env, FONTCONFIG_FILE: fonts }, timeout: 110_000 },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
