/** Why a file cannot be imported: a code for programs, a Vietnamese sentence that names the part for the clerk. */
export class ImportError extends Error {
  readonly code: string;
  /** The part, line or field in question: "word/document.xml", "Dòng 12". */
  readonly field?: string;

  constructor(code: string, message: string, field?: string) {
    super(message);
    this.code = code;
    if (field !== undefined) this.field = field;
  }
}
