/** The files of docs/huong-dan as the build takes them in: nothing of the guide is read from disk or network later. */
import { readGuide, type Guide } from './guide.ts';

const texts = import.meta.glob<string>('../../../docs/huong-dan/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const images = import.meta.glob<string>('../../../docs/huong-dan/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

export const GUIDE: Guide = readGuide(
  new Map(Object.entries(texts).map(([file, text]) => [baseName(file).replace(/\.md$/, ''), text])),
);

const addresses = new Map(Object.entries(images).map(([file, address]) => [baseName(file), address]));

/** Address of a picture that a chapter names ("images/soan.png"); undefined where it is not there. */
export function imageAddress(href: string): string | undefined {
  return addresses.get(baseName(href));
}
