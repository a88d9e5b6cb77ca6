/** A chart as a PNG picture: colours and letters of the page written into it, on white paper whatever the screen's colours. */

const SCALE = 2;
const PAINT = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'] as const;

/** The chart as SVG text that stands by itself. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  // Colours are those of light surfaces, also where the screen is dark.
  copy.style.colorScheme = 'light';
  copy.style.position = 'fixed';
  copy.style.visibility = 'hidden';
  document.body.append(copy);
  for (const element of copy.querySelectorAll<SVGElement>('*')) {
    const style = getComputedStyle(element);
    for (const property of PAINT) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  copy.remove();
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  return new XMLSerializer().serializeToString(copy);
}

/** @returns bytes of the picture as base64, or null where the browser could not draw it */
export async function svgToPng(svg: SVGSVGElement): Promise<string | null> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image(width * SCALE, height * SCALE);
  const url = URL.createObjectURL(new Blob([standalone(svg)], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
