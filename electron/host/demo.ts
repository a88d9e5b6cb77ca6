/** `npm run demo`: a sample office in a temporary folder, one Kế hoạch and one Báo cáo drafted, their .docx and PDF written into out/. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../db/replace-file.ts';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';
import { createClient } from '../api/client.ts';
import { MendableError, type Result } from '../api/errors.ts';
import { createBackend } from '../backend/backend.ts';
import { printPdf } from './pdf.ts';

const DRAFTS = [
  ['ke-hoach-thuc-hien-van-ban', 'ke-hoach'],
  ['bao-cao-cong-tac', 'bao-cao'],
] as const;

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new MendableError(result.error.code, result.error.message, result.error.field);
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'lhh-demo-'));
const outDir = path.resolve('out');
mkdirSync(outDir, { recursive: true });
const backend = await createBackend({ dataDir, ports: { printPdf } });
const api = createClient(backend.invoke);
try {
  valueOf(await api.office.addSample({}));
  for (const [templateId, name] of DRAFTS) {
    const stored = valueOf(
      await api.documents.create({
        templateId,
        values: z.record(z.string(), z.unknown()).parse(SAMPLE_VALUES[templateId] ?? {}),
      }),
    );
    for (const [ending, render] of [
      ['docx', api.documents.renderDocx],
      ['pdf', api.documents.renderPdf],
    ] as const) {
      const result = await render({ id: stored.id });
      if (!result.ok) {
        process.stderr.write(`${name}.${ending}: ${result.error.message}\n`);
        process.exitCode = 1;
        continue;
      }
      const file = path.join(outDir, `${name}.${ending}`);
      replaceFile(file, Buffer.from(result.value.base64, 'base64'));
      process.stdout.write(`${file}\n`);
    }
  }
} finally {
  await backend.close();
  rmSync(dataDir, { recursive: true, force: true });
}
