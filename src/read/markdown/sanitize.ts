/**
 * What of an author's HTML and SVG may reach a page: lists of elements, attributes and values, after which `hast-util-sanitize`
 * cleans a tree. No element is among them that runs, loads, leads away by itself, sends, or whose text a browser reads as
 * anything but text; no `id`, `name`, `data-` or `style`, by which a text could pose as a part of the page.
 */
import type { Element, Nodes, Properties, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { find, html as htmlNames, svg as svgNames } from 'property-information';
import { SKIP, visit } from 'unist-util-visit';
import { textClass } from './classes.ts';
import { withoutMetadata } from './metadata.ts';

/** Something that was taken out: an element, or an attribute of an element. */
export interface Dropped {
  readonly element: string;
  readonly attribute?: string;
  readonly value?: string;
}

/** A clean tree, and what was taken out of it, in order. */
export interface Cleaned {
  readonly tree: Root;
  readonly dropped: readonly Dropped[];
}

const listOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Elements of HTML; an `img` gets its address from the reader of images. */
const elements = listOf(`
  a abbr b bdi bdo br cite code del dfn em i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr
  address aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li nav ol p pre
  section summary ul caption col colgroup table tbody td tfoot th thead tr`);

/** Elements that only draw. Text inside SVG's `title` and `desc` is HTML to a browser: in a page they stay away. */
const shapes = listOf('svg g path rect circle ellipse line polyline polygon text tspan');

/** What a file has besides: names and references within the file, pictures within the file, style sheets without addresses. */
const fileShapes = listOf(`
  title desc defs symbol use marker pattern clipPath mask linearGradient radialGradient stop textPath switch image style filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`);

/** Looks and places of shapes. A value with a backslash or an address may load something. */
const looks = listOf(`
  alignmentBaseline color d dominantBaseline cx cy dx dy fill fillOpacity fillRule fontFamily fontSize fontStyle fontWeight height
  letterSpacing lengthAdjust opacity paintOrder pathLength points preserveAspectRatio r rotate rx ry shapeRendering stroke
  strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit strokeOpacity strokeWidth textAnchor textLength
  textRendering transform vectorEffect viewBox visibility width x x1 x2 y y1 y2`);

/** A function of CSS that loads something, or a backslash, which may hide one. */
const loading = String.raw`\\|@import|(?:url|src|image|image-set|cross-fade)\s*\(`;
const plain = new RegExp(`^(?!.*(?:${loading}))`, 'is');
const local = /^\s*#[^\s\\]+$/;
const picture = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i;
/** `url(#name)`, perhaps with a colour behind it, or a value that cannot load. */
const reference = new RegExp(`${plain.source}|^\\s*url\\(\\s*(["']?)#[\\w.:-]+\\1\\s*\\)[\\s\\w#]*$`, 'is');
/** A style sheet that names places within the file at most. XML has no use for `<` and `&` in it. */
const sheet = new RegExp(`^(?!.*(?:[<&]|${loading.replace('url|', '')}|url\\s*\\((?!\\s*["']?#)))`, 'is');

const forAll = ['title', 'lang', 'dir', 'ariaLabel', 'ariaHidden', 'className'];

const cells = ['align', 'vAlign', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr', 'width', 'height'];

/** What single elements take besides. */
const attributes: NonNullable<Schema['attributes']> = {
  a: ['href', 'hrefLang', ['rel', 'noopener', 'noreferrer', 'nofollow', 'external', 'license', 'author']],
  blockquote: ['cite'],
  q: ['cite'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  hr: ['width', 'size', 'align'],
  img: ['alt', 'width', 'height', ['loading', 'lazy', 'eager'], ['decoding', 'async', 'sync', 'auto']],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
  table: ['align', 'width', 'summary'],
  td: cells,
  th: cells,
  time: ['dateTime'],
  div: ['align'],
  p: ['align'],
};

const web = ['http', 'https'];

const base: Schema = {
  tagNames: [...elements],
  attributes: { ...attributes, '*': forAll },
  protocols: { href: [...web, 'mailto', 'tel'], cite: web },
  strip: ['script', 'style', 'x-script', 'x-style'],
  ancestors: {},
  required: {},
  clobber: [],
};

const drawing = looks.map((name): [string, RegExp] => [name, plain]);

const withDrawings: Schema = {
  ...base,
  tagNames: [...elements, ...shapes],
  attributes: {
    ...attributes,
    '*': forAll,
    ...Object.fromEntries(shapes.map((name) => [name, drawing])),
    svg: [...drawing, ['role', 'img', 'presentation', 'none'], 'xmlns'],
  },
};

/** Properties of a file's elements: where they refer, within the file alone. */
const filed: NonNullable<Schema['attributes']>[string] = [
  ...looks.filter((name) => name !== 'fill' && name !== 'stroke').map((name): [string, RegExp] => [name, plain]),
  ...listOf('fill stroke filter mask clipPath markerStart markerMid markerEnd').map((name): [string, RegExp] => [
    name,
    reference,
  ]),
  ...listOf(`
    id className lang xmlLang version xmlns xmlnsXLink role ariaLabel ariaLabelledBy ariaHidden amplitude azimuth baseFrequency
    bias clipPathUnits clipRule colorInterpolation colorInterpolationFilters diffuseConstant display divisor edgeMode elevation
    exponent filterUnits floodColor floodOpacity fr fx fy gradientTransform gradientUnits in in2 intercept k1 k2 k3 k4
    kernelMatrix kernelUnitLength limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits mode
    numOctaves offset operator order orient overflow patternContentUnits patternTransform patternUnits pointsAtX pointsAtY
    pointsAtZ primitiveUnits radius refX refY result scale seed slope spacing specularConstant specularExponent spreadMethod
    startOffset stdDeviation stitchTiles stopColor stopOpacity surfaceScale systemLanguage tableValues targetX targetY type
    values xChannelSelector yChannelSelector z textDecoration wordSpacing fontVariant fontStretch baselineShift direction
    writingMode unicodeBidi media method side enableBackground isolation mixBlendMode pointerEvents requiredFeatures xmlSpace`).map(
    (name): [string, RegExp] => [name, plain],
  ),
  ['href', local],
  ['xLinkHref', local],
  ['style', sheet],
];

const file: Schema = {
  tagNames: [...shapes, ...fileShapes],
  attributes: {
    '*': filed,
    image: [
      ['href', picture, local],
      ['xLinkHref', picture, local],
    ],
  },
  protocols: {},
  strip: ['script', 'foreignObject', 'metadata'],
  ancestors: {},
  required: {},
  clobber: [],
};

/** Whether a value names something to load. */
export function canLoad(value: string): boolean {
  return !reference.test(value);
}

/** Cleans HTML for a page; `drawings` lets SVG through that stands between its words. Text with `data` is left as it is. */
export function sanitizeHtml(tree: Root, drawings: boolean): Cleaned {
  openTemplates(tree);
  return clean(tree, drawings ? withDrawings : base, htmlNames);
}

/** Cleans an SVG picture that is a file of its own. */
export function sanitizeSvg(tree: Root): Cleaned {
  const sheets: Dropped[] = [];
  visit(tree, 'element', (node) => {
    for (const name of ['href', 'xLinkHref']) {
      const value = String(node.properties[name] ?? '');
      if (picture.test(value)) node.properties[name] = withoutMetadata(value) ?? unreadable;
    }
    if (node.tagName !== 'style' || isSafeSheet(node)) return;
    node.children = [];
    sheets.push({ element: 'style' });
  });
  const { tree: safe, dropped } = clean(tree, file, svgNames);
  return { tree: safe, dropped: [...sheets, ...dropped] };
}

/** It is taken out with all that may load. */
const unreadable = 'data:,';

function isSafeSheet({ children }: Element): boolean {
  return children.every((child) => child.type === 'text' && sheet.test(child.value));
}

function clean(tree: Root, schema: Schema, names: typeof htmlNames): Cleaned {
  const dropped: Dropped[] = [];
  visit(tree, 'element', (node, i, parent) => {
    if (parent && i !== undefined && isForLecturer(node)) {
      dropped.push({ element: node.tagName, attribute: 'class', value: 'notes' });
      parent.children.splice(i, 1);
      return [SKIP, i];
    }
    // The classes of a file are those of its own style sheet.
    if (schema !== file) nameClasses(node);
    dropped.push(...judge(node, schema, names));
    return undefined;
  });
  const safe = sanitize(tree, schema);
  return { tree: safe.type === 'root' ? safe : { type: 'root', children: [safe as Element] }, dropped };
}

/** Of the class of notes: not a word of it may be public. */
function isForLecturer({ properties }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  return names.some((name) => String(name).toLowerCase() === 'notes');
}

/** What the sanitizer takes from one element: it is asked, so that there is one list. */
function judge(node: Element, schema: Schema, names: typeof htmlNames): readonly Dropped[] {
  const element = node.tagName;
  const alone = sanitize({ ...node, children: [] } as Nodes, schema);
  if (alone.type !== 'element') return [{ element }];
  return Object.keys(node.properties)
    .filter((key) => isLess(alone.properties[key], node.properties[key]))
    .map((key) => ({ element, attribute: find(names, key).attribute, value: String(node.properties[key]) }));
}

function isLess(safe: Properties[string], given: Properties[string]): boolean {
  if (given === undefined) return false;
  return safe === undefined || (Array.isArray(given) && Array.isArray(safe) && safe.length < given.length);
}

/** Class names as they may stand in a page: no style sheet or script takes them for its own. */
function nameClasses({ properties }: Element): void {
  const { className } = properties;
  if (Array.isArray(className)) properties.className = [...new Set(className.map(String))].map(textClass);
}

/** A template keeps its words where nothing looks for them. */
function openTemplates(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.content)
      node.children = [...node.content.children.filter((child) => child.type !== 'doctype'), ...node.children];
    delete node.content;
  });
}
