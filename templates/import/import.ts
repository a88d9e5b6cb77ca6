/**
 * A text, Markdown or Word file -> AdminDocument: the reader for the format, then recovery of structure, then the model's own parser. No word is lost
 * and none invented; what the source typed wrongly is kept in words and told in notes.
 */
import type { Finding } from '../check/finding.ts';
import type { AdminDocument } from '../model/document.ts';
import { parseDocument } from '../model/parse.ts';
import { readDocx } from './docx-reader.ts';
import { ImportError } from './import-error.ts';
import { contentText } from '../model/content.ts';
import { checkNodes, rawText, type RawDocument, type RawNode } from './raw.ts';
import { recoverDocument } from './recover.ts';
import { readTextFile } from './text-reader.ts';

export type ImportResult =
  | {
      ok: true;
      document: AdminDocument;
      notes: Finding[];
      /** The file's own paragraphs and table rows as plain lines, to stand beside what was recognised. */
      original: string[];
    }
  | { ok: false; error: { code: string; message: string; field?: string } };

export interface ImportInput {
  bytes: Uint8Array;
  /** Its ending says the format: .docx, .txt, .md. */
  fileName: string;
}

/** Imports a file. Never throws for what a file contains: the error names the part, line or field. */
export function importDocument(input: ImportInput): ImportResult {
  try {
    const raw = readRaw(input);
    checkNodes(raw.nodes);
    const { document, notes } = recoverDocument(raw);
    const parsed = parseDocument(document);
    if (parsed.ok)
      return {
        ok: true,
        document: parsed.value,
        notes: [...notes, ...raw.notes],
        original: raw.nodes.flatMap(plainLines),
      };
    const first = parsed.errors[0];
    return {
      ok: false,
      error: {
        code: 'invalid-document',
        message: first?.message ?? 'Tệp không đọc được thành văn bản.',
        ...(first ? { field: first.path.join('.') } : {}),
      },
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { code, message, field } = error;
    return { ok: false, error: { code, message, ...(field === undefined ? {} : { field }) } };
  }
}

function plainLines(node: RawNode): string[] {
  if (node.type === 'paragraph') return rawText(node).split('\n');
  return node.table.rows.map((row) =>
    row.map((cell) => cell.paragraphs.map((content) => contentText(content)).join(' ')).join(' | '),
  );
}

const SAVED_AGAIN: ReadonlySet<string> = new Set(['doc', 'rtf', 'odt', 'docm', 'dotx']);

function readRaw({ bytes, fileName }: ImportInput): RawDocument {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  switch (ending) {
    case 'docx':
      return readDocx(bytes);
    case 'txt':
      return readTextFile(bytes, 'text');
    case 'md':
    case 'markdown':
      return readTextFile(bytes, 'markdown');
    default:
      throw new ImportError(
        'unknown-format',
        `Chỉ nhập được tệp .docx, .txt hoặc .md.${SAVED_AGAIN.has(ending ?? '') ? ' Hãy mở tệp bằng Word và lưu thành .docx.' : ''}`,
        'Tên tệp',
      );
  }
}
