import type { CommandContext } from '../context.ts';
export async function loadSample(
  _context: CommandContext,
): Promise<{ associations: number; people: number }> {
  return Promise.resolve({ associations: 0, people: 0 });
}
