/**
 * Bytes of many small things, outside the heap of the engine: a list of 50,000 rows is a million and a half cells, and as objects they would take five
 * times the memory and keep the garbage collector busy.
 */

const CHUNK = 256 * 1024;

/** Things are added one after another and read by their place. */
export class ByteStore {
  readonly #chunks: Buffer[] = [];
  #free = 0;
  readonly #chunkOf: number[] = [];
  readonly #ends: number[] = [];
  #scratch = Buffer.allocUnsafe(4096);

  get length(): number {
    return this.#ends.length;
  }

  add(bytes: Uint8Array): void {
    const last = this.#chunks.at(-1);
    if (!last || this.#free + bytes.length > last.length) {
      this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, bytes.length)));
      this.#free = 0;
    }
    this.#chunks.at(-1)?.set(bytes, this.#free);
    this.#free += bytes.length;
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#ends.push(this.#free);
  }

  addText(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    if (text.length * 3 > this.#scratch.length) this.#scratch = Buffer.allocUnsafe(text.length * 3);
    this.add(this.#scratch.subarray(0, this.#scratch.write(text)));
  }

  /** A view of the bytes at a place; undefined where there is none. */
  at(index: number): Buffer | undefined {
    const chunk = this.#chunkOf[index];
    if (chunk === undefined) return undefined;
    const start = this.#chunkOf[index - 1] === chunk ? this.#ends[index - 1] : 0;
    return this.#chunks[chunk]?.subarray(start, this.#ends[index]);
  }

  textAt(index: number): string | undefined {
    return this.at(index)?.toString();
  }
}
