/** A small line chart. What it shows also stands in a table beside it; the picture says so in one sentence. */
import { numberText } from '../../../app/number-text.ts';
import { axis, runsOf } from './scale.ts';

const WIDTH = 520;
const HEIGHT = 200;
const LEFT = 64;
const RIGHT = 24;
const TOP = 24;
/** Room between the axis and the first year. */
const INSIDE = 28;
const BOTTOM = 28;

export function LineChart({
  title,
  points,
}: {
  title: string;
  points: readonly { label: string; value: number | null }[];
}) {
  const { top, ticks } = axis(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const x = (at: number): number =>
    points.length < 2
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + INSIDE + (at * (WIDTH - LEFT - RIGHT - 2 * INSIDE)) / (points.length - 1);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const told = points
    .map(({ label, value }) => `${label}: ${value === null ? 'chưa có' : numberText(value)}`)
    .join('; ');
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${title}. ${told}`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="chart-text" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {numberText(tick)}
          </text>
        </g>
      ))}
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]?.at}
          className="chart-line"
          points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
        />
      ))}
      {points.map(({ label, value }, at) => (
        <g key={label}>
          <text className="chart-text" x={x(at)} y={HEIGHT - 8} textAnchor="middle">
            {label}
          </text>
          {value === null ? null : (
            <>
              <circle className="chart-dot" cx={x(at)} cy={y(value)} r={3.5} />
              <text className="chart-value" x={x(at)} y={y(value) - 8} textAnchor="middle">
                {numberText(value)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}
