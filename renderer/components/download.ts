import type { Result } from '../../electron/api/errors.ts';
import { numberText } from '../app/number-text.ts';

/** Hands bytes to the clerk as a file. */
export function downloadBase64(fileName: string, base64: string, type: string): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  downloadBlob(fileName, new Blob([bytes], { type }));
}

/** Hands text to the clerk as a file. */
export function downloadText(fileName: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: 'application/json' }));
}

function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "1,4 MB", "12 KB". @param size bytes */
export function sizeText(size: number): string {
  return size >= 1024 * 1024
    ? `${numberText(Math.round((size / (1024 * 1024)) * 10) / 10)} MB`
    : `${numberText(Math.max(1, Math.round(size / 1024)))} KB`;
}

/** What `read` makes of a chosen file; in words where it is larger than `most` bytes or cannot be read, as when it has been moved since. */
export async function takeFile<T>(
  file: File,
  most: number,
  read: (file: File) => Promise<T>,
): Promise<Result<T>> {
  if (file.size > most)
    return {
      ok: false,
      error: {
        code: 'too-large',
        message: `Tệp “${file.name}” lớn quá ${sizeText(most)} nên không nhận được.`,
      },
    };
  try {
    return { ok: true, value: await read(file) };
  } catch {
    return { ok: false, error: { code: 'unreadable', message: `Không đọc được tệp “${file.name}”.` } };
  }
}

/** A chosen file as base64. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : ''),
    );
    reader.addEventListener('error', () => reject(new Error('file cannot be read')));
    reader.readAsDataURL(file);
  });
}
