/** A bar chart with names at the left, as long names need. What it shows also stands in the table beside it. */
import type { RefObject } from 'react';
import { numberText } from '../../../app/number-text.ts';
import { axis } from './scale.ts';

const WIDTH = 720;
const NAMES = 230;
const RIGHT = 70;
const TOP = 36;
const ROW = 24;
/** Letters of a name that the room at the left holds. */
const NAME_LETTERS = 34;

export interface Bar {
  key: string;
  name: string;
  value: number;
}

/** A name short enough to stand beside its bar. Pure. */
export function shortName(name: string): string {
  return name.length > NAME_LETTERS ? `${name.slice(0, NAME_LETTERS - 1).trimEnd()}…` : name;
}

export function BarChart({
  title,
  bars,
  svgRef,
}: {
  title: string;
  bars: readonly Bar[];
  svgRef: RefObject<SVGSVGElement | null>;
}) {
  const height = TOP + bars.length * ROW + 24;
  const { top, ticks } = axis(Math.max(0, ...bars.map(({ value }) => value)));
  const x = (value: number): number => NAMES + (value / top) * (WIDTH - NAMES - RIGHT);
  return (
    <svg
      ref={svgRef}
      className="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={`${title}. ${bars.map(({ name, value }) => `${name}: ${numberText(value)}`).join('; ')}`}
    >
      <text className="chart-title" x={12} y={20}>
        {title}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={x(tick)} x2={x(tick)} y1={TOP - 4} y2={height - 20} />
          <text className="chart-text" x={x(tick)} y={height - 6} textAnchor="middle">
            {numberText(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ key, name, value }, at) => (
        <g key={key}>
          <text className="chart-value" x={NAMES - 8} y={TOP + at * ROW + 15} textAnchor="end">
            {shortName(name)}
          </text>
          <rect
            className="chart-bar"
            x={NAMES}
            y={TOP + at * ROW + 3}
            width={Math.max(0, x(value) - NAMES)}
            height={ROW - 7}
          />
          <text className="chart-value" x={x(value) + 6} y={TOP + at * ROW + 15}>
            {numberText(value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
