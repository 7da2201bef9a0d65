import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoEqualEarth, geoPath, type GeoContext } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The land as one SVG path, and where each country is drawn; both in pixels of the view box. */
export interface World {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

const width = 720;
const height = 351;
// Islets and lakes under this many square pixels are specks that nobody sees.
const smallest = 5;

// Places Natural Earth gives no ISO 3166-1 number, by its name for them.
const unnumbered: Readonly<Record<string, string>> = { Kosovo: 'xk' };

interface Named {
  readonly name: string;
}

function geometry(file: string, key: string): Feature<Polygon | MultiPolygon, Named>[] {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${file}.json`);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<Record<string, GeometryCollection<Named>>>;
  return feature(topology, topology.objects[key]!).features as Feature<Polygon | MultiPolygon, Named>[];
}

/** Collects rings at whole pixels, each point once. */
class Rings implements GeoContext {
  readonly all: [number, number][][] = [];
  beginPath(): void {}
  arc(): void {}
  closePath(): void {}
  moveTo(x: number, y: number): void {
    this.all.push([]);
    this.lineTo(x, y);
  }
  lineTo(x: number, y: number): void {
    const ring = this.all.at(-1)!;
    const [px, py] = ring.at(-1) ?? [];
    const point: [number, number] = [Math.round(x), Math.round(y)];
    if (point[0] !== px || point[1] !== py) ring.push(point);
  }
}

function areaOf(ring: readonly (readonly [number, number])[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]!;
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );
}

/** Relative steps, `m12 34l1-2 3 4z`: a third of the length of absolute ones. */
function pathOf(rings: readonly (readonly (readonly [number, number])[])[]): string {
  const number = (value: number, first: boolean): string => (first || value < 0 ? String(value) : ` ${value}`);
  return rings
    .map((ring) => {
      const [start, ...rest] = ring;
      let [x, y] = start!;
      const steps = rest.map(([nx, ny], i) => {
        const step = number(nx - x, i === 0) + number(ny - y, false);
        [x, y] = [nx, ny];
        return step;
      });
      return `M${start![0]}${number(start![1], false)}l${steps.join('')}z`;
    })
    .join('');
}

/** The largest part of a country: France's dot is not to lie between Paris and Guiana. */
function mainPart({ geometry: shape }: Feature<Polygon | MultiPolygon, Named>): Polygon {
  if (shape.type === 'Polygon') return shape;
  const parts = shape.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

/** Draws the world in the Equal Earth projection from Natural Earth's shapes (public domain). */
export function drawWorld(): World {
  const projection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    { type: 'Sphere' },
  );
  const rings = new Rings();
  const draw = geoPath(projection, rings);
  for (const land of geometry('land-110m', 'land')) draw(land);
  // Antarctica has no press, and would be a tenth of the path.
  const seen = rings.all.filter((ring) => areaOf(ring) >= smallest && !ring.every(([, y]) => y > height * 0.86));
  const places: Record<string, readonly [number, number]> = {};
  for (const country of geometry('countries-50m', 'countries')) {
    const id = country.id === undefined ? unnumbered[country.properties.name] : iso.numericToAlpha2(country.id)?.toLowerCase();
    const at = id === undefined ? null : projection(geoCentroid(mainPart(country)));
    if (id !== undefined && at) places[id] = [Math.round(at[0]), Math.round(at[1])];
  }
  return { width, height, land: pathOf(seen), places: Object.fromEntries(Object.entries(places).toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The drawing as the module that pages read. */
export function worldModule({ width: w, height: h, land, places }: World): string {
  const dots = Object.entries(places).map(([code, [x, y]]) => `  ${code}: [${x}, ${y}],`);
  return `// Made by \`npm run world\` from Natural Earth's shapes (public domain); Equal Earth projection, in pixels of the view box.

export const worldWidth = ${w};
export const worldHeight = ${h};

/** The land without Antarctica, as an SVG path. */
export const land =
  '${land}';

/** Where a country is drawn, by ISO 3166-1 alpha-2 code: the middle of its largest part. */
export const places: Readonly<Record<string, readonly [number, number]>> = {
${dots.join('\n')}
};
`;
}
