// Elements are built node by node and texts are set as text: what people write is never read as HTML.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  back: 'M15 5l-7 7 7 7', more: 'M12 5h.01M12 12h.01M12 19h.01', close: 'M6 6l12 12M18 6L6 18', search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.5 16.5L21 21',
  camera: 'M4 8h3l2-3h6l2 3h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  video: 'M4 7h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM15 11l6-3v8l-6-3', call: 'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 10h.01M15.5 10h.01M8 14c2 3 6 3 8 0', clip: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.6 1.6 0 0 1-2.3-2.3L14.5 7.5',
  mic: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v4', list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  reply: 'M10 6l-6 5.5L10 17v-3.5c5 0 8 1.5 10 5-.5-6-4-9-10-9z', open: 'M14 5h5v5M19 5l-8 8M18 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h4',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z', person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.5-4 4-5.5 7.5-5.500s7 1.5 7.5 5.5',
  image: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4 16l5-5 4 4 3-3 4 4M15.5 8.500h.01', sticker: 'M6 4h12a2 2 0 0 1 2 2v8l-6 6H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM14 20v-4a2 2 0 0 1 2-2h4M9 9h.01M15 9h.01M9 13c1.5 1.8 4.5 1.8 6 0',
  file: 'M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5', down: 'M6 9l6 6 6-6', cart: 'M3 4h2l2.5 11h10L20 7H6M9 20h.01M17 20h.01',
};
const SVG = 'http://www.w3.org/2000/svg';
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
export function icon(name, solid = false) {
  return svg('svg', {class: 'icon' + (solid ? ' solid' : ''), viewBox: '0 0 24 24', 'aria-hidden': 'true'}, svg('path', {d: PATHS[name] ?? ''}));
}
export const sendIcon = () => svg('svg', {class: 'icon solid', viewBox: '0 0 24 24', 'aria-hidden': 'true'}, svg('path', {d: 'M3 20.500L21.5 12 3 3.500v6.600L15 12 3 13.900z'}));
export function tick(state) {
  const both = state !== 'sent';
  return svg('svg', {class: 'tick ' + state, viewBox: '0 0 17 12', role: 'img', 'aria-label': state},
    svg('path', {d: both ? 'M1 6.500l3 3L10.5 2M7.5 8.800l.8.7L14.8 2' : 'M4 6.500l3 3L13.5 2'}));
}

const MARKS = {'*': 'strong', '_': 'em', '~': 's', '`': 'code'};
const INLINE = /```([\s\S]+?)```|(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?\S)\2(?![\p{L}\p{N}])|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/u;
/** WhatsApp's own marks: *bold*, _italic_, ~strike~, `code`, links. */
export function inline(text) {
  const nodes = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match; match = INLINE.exec(rest)) {
    nodes.push(rest.slice(0, match.index));
    if (match[1] !== undefined) nodes.push(h('code', {}, match[1]));
    else if (match[2]) nodes.push(h(MARKS[match[2]], {}, ...(match[2] === '`' ? [match[3]] : inline(match[3]))));
    else nodes.push(h('a', {href: match[4], target: '_blank', rel: 'noopener noreferrer'}, match[4]));
    rest = rest.slice(match.index + match[0].length);
  }
  nodes.push(rest);
  return nodes.filter(node => node !== '');
}
export function formatted(text) {
  const big = /^(\p{Extended_Pictographic}\uFE0F?\s*){1,3}$/u.test(text);
  const lines = String(text).split('\n');
  const block = h('div', {class: big ? 'text big' : 'text'});
  lines.forEach((line, index) => {
    if (line.startsWith('> ')) block.append(h('blockquote', {}, ...inline(line.slice(2))));
    else block.append(...inline(/^[-*] /.test(line) ? '• ' + line.slice(2) : line), index < lines.length - 1 ? '\n' : '');
  });
  return block;
}
export const isLink = value => /^https?:\/\//i.test(String(value));
