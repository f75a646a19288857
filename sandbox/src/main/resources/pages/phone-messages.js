import {formatted, h, icon, isLink, tick} from './phone-dom.js';
import {clockTime, t} from './phone-texts.js';
import {thumbnail} from './phone-map.js';

/** What a message says in one line and without its formatting, for the list of chats and for quotes. */
export const summary = message => words(message).replaceAll('\n', ' ').replaceAll(/[*_~](?=\S)|(?<=\S)[*_~]/g, '');

function words(message) {
  const node = message.node;
  switch (message.type) {
    case 'text': return node.text?.body ?? '';
    case 'interactive': {
      const inner = node.interactive ?? {};
      if (inner.type === 'nfm_reply') return t('formSent');
      return (inner.button_reply ?? inner.list_reply)?.title ?? inner.body?.text ?? '';
    }
    case 'button': return node.button?.text ?? '';
    case 'template': return message.rendered ?? '';
    case 'image': return '📷 ' + (node.image?.caption || t('photo'));
    case 'sticker': return '🩷 ' + t('sticker');
    case 'audio': return '🎤 ' + t('audio');
    case 'video': return '🎥 Video';
    case 'document': return '📄 ' + (node.document?.filename ?? t('document'));
    case 'location': return '📍 ' + (node.location?.name ?? t('location'));
    case 'contacts': return '👤 ' + (node.contacts?.[0]?.name?.formatted_name ?? t('contact'));
    case 'order': return '🛒 ' + t('orderSent');
    case 'unsupported': return '📊 ' + t('poll');
    default: return message.type;
  }
}

function picture(source, alt = '') {
  const missing = () => h('div', {class: 'no-picture'}, icon('image'), t('noPicture'));
  const link = source?.id ? '/sandbox/api/phone/media/' + encodeURIComponent(source.id) : source?.link;
  if (!link || !(source.id || isLink(link))) return missing();
  const image = h('img', {class: 'picture', src: link, alt, loading: 'lazy', referrerpolicy: 'no-referrer'});
  image.addEventListener('error', () => image.replaceWith(missing()));
  return image;
}
const mediaUrl = source => source?.id ? '/sandbox/api/phone/media/' + encodeURIComponent(source.id) : (isLink(source?.link) ? source.link : '');

function header(head) {
  if (!head) return null;
  if (head.type === 'text') return h('div', {class: 'head-line'}, head.text ?? '');
  if (head.type === 'image') return picture(head.image);
  return h('div', {class: 'file'}, icon('file'), (head[head.type]?.filename) ?? head.type);
}
const footer = foot => foot?.text ? h('div', {class: 'foot-line'}, foot.text) : null;

function tapRow(name, label, attributes) {
  return h(attributes.href ? 'a' : 'button', {class: 'tap-row', ...(attributes.href ? {} : {type: 'button'}), ...attributes}, icon(name), h('span', {}, label));
}
function linkRow(parameters) {
  const url = parameters?.url ?? '';
  return tapRow('open', parameters?.display_text ?? '', isLink(url) ? {href: url, target: '_blank', rel: 'noopener noreferrer'} : {});
}

/** The rows below the text of a message from a restaurant: buttons, lists, links, requests. */
function actions(message, act) {
  const inner = message.node.interactive ?? {};
  const action = inner.action ?? {};
  const reply = (id, title) => tapRow('reply', title, {'data-testid': 'reply-button', 'data-id': id, onclick: () => act.tap(message, id)});
  switch (message.type === 'template' ? 'template' : inner.type) {
    case 'button': return (action.buttons ?? []).map(each => reply(each.reply?.id ?? '', each.reply?.title ?? ''));
    case 'template': return (message.choices ?? []).map(each => reply(each.id, each.title));
    case 'list': return [tapRow('list', action.button ?? '', {'data-testid': 'open-list', onclick: () => act.openList(message)})];
    case 'cta_url': return [linkRow(action.parameters)];
    case 'location_request_message': return [tapRow('pin', t('sendLocation'), {'data-testid': 'send-location', onclick: () => act.pickLocation()})];
    case 'contact_request': return [tapRow('person', t('shareContact'), {'data-testid': 'share-contact', onclick: () => act.shareContact(message)})];
    case 'flow': return [tapRow('file', action.parameters?.flow_cta ?? '', {'data-testid': 'open-flow', onclick: () => act.openFlow(message)})];
    case 'product': case 'product_list': case 'catalog_message':
      return [tapRow('cart', t('items'), {'data-testid': 'open-products', onclick: () => act.openProducts(message)})];
    default: return [];
  }
}

function place(location, act) {
  const known = typeof location?.latitude === 'number' || typeof location?.latitude === 'string';
  return [
    known ? h('div', {class: 'map'}, thumbnail(Number(location.latitude), Number(location.longitude))) : null,
    location?.name ? h('div', {style: 'font-weight:500;margin-top:4px'}, location.name) : null,
    h('div', {class: 'foot-line'}, location?.address ?? `${Number(location?.latitude).toFixed(5)}, ${Number(location?.longitude).toFixed(5)}`),
  ];
}

/** The inside of a bubble: what stands above the text, and the text. */
function body(message) {
  const node = message.node;
  switch (message.type) {
    case 'image': return {frame: picture(node.image, node.image?.caption ?? ''), parts: node.image?.caption ? [formatted(node.image.caption)] : []};
    case 'sticker': return {frame: picture(node.sticker), parts: [], bare: true};
    case 'video': return {parts: [h('div', {class: 'file'}, icon('video'), 'Video'), node.video?.caption ? formatted(node.video.caption) : null]};
    case 'audio': return {parts: [h('div', {class: 'voice'}, icon('mic'), h('audio', {controls: true, preload: 'none', src: mediaUrl(node.audio)}))]};
    case 'document': return {parts: [h('div', {class: 'file'}, icon('file'), node.document?.filename ?? t('document')), node.document?.caption ? formatted(node.document.caption) : null]};
    case 'location': return {wide: true, parts: place(node.location)};
    case 'contacts': return {parts: (node.contacts ?? []).map(each => h('div', {class: 'file'}, icon('person'), h('div', {}, each.name?.formatted_name ?? '', h('div', {class: 'foot-line'}, each.phones?.[0]?.phone ?? ''))))};
    case 'interactive': {
      const inner = node.interactive ?? {};
      if (inner.button_reply || inner.list_reply || inner.type === 'nfm_reply') {
        const chosen = inner.list_reply;
        return {parts: [formatted(words(message)), chosen?.description ? h('div', {class: 'foot-line'}, chosen.description) : null]};
      }
      const media = inner.header && inner.header.type === 'image';
      return {wide: inner.type !== 'carousel', frame: media ? header(inner.header) : null, parts: [media ? null : header(inner.header), formatted(inner.body?.text ?? ''), footer(inner.footer)]};
    }
    case 'order': return {parts: [h('div', {class: 'file'}, icon('cart'), h('div', {}, t('orderSent'), h('div', {class: 'foot-line'}, (node.order?.product_items ?? []).map(each => `${each.quantity} × ${each.product_retailer_id}`).join(', '))))]};
    case 'text': case 'button': case 'template': case 'unsupported': return {parts: [formatted(words(message))]};
    default: return {parts: [h('i', {class: 'foot-line'}, t('unknown'))]};
  }
}

function carousel(message, act) {
  const cards = message.node.interactive?.action?.cards ?? [];
  return h('div', {class: 'cards', tabindex: '0'}, cards.map(card => h('div', {class: 'card'},
    card.header ? header(card.header) : null,
    h('div', {class: 'card-text'}, card.body?.text ? formatted(card.body.text) : null),
    card.action?.name === 'cta_url' ? linkRow(card.action.parameters)
      : (card.action?.buttons ?? []).map(each => tapRow('reply', each.quick_reply?.title ?? '', {'data-testid': 'reply-button', 'data-id': each.quick_reply?.id ?? '', onclick: () => act.tap(message, each.quick_reply?.id ?? '')})))));
}

export function quote(chat, quoted, onclick) {
  return h(onclick ? 'button' : 'div', {class: 'quote', onclick}, h('b', {}, quoted.from === 'restaurant' ? chat.name : t('you_')), h('span', {}, summary(quoted)));
}

/** A message with everything around it. turn: whether somebody else wrote the one before. */
export function row(chat, message, turn, act) {
  const mine = message.from === 'customer';
  if (message.tick === 'failed') return h('div', {class: 'note failed'}, `${t('notDelivered')}: ${message.failure ?? ''}`);
  const inside = body(message);
  const quoted = chat.messages.get(message.node.context?.id ?? message.node.context?.message_id);
  const isCarousel = message.node.interactive?.type === 'carousel';
  const meta = h('span', {class: 'meta'}, clockTime(message.time), mine ? tick(message.tick) : null);
  const more = h('button', {class: 'more', type: 'button', 'aria-label': t('menu'), onclick: event => act.messageMenu(message, event)}, icon('down'));
  const bubble = h('div', {
    class: 'bubble' + (inside.wide || inside.frame && !inside.bare ? ' wide' : '') + (inside.bare ? ' bare' : ''),
    'data-testid': mine ? 'bubble-out' : 'bubble-in', 'data-message': message.id,
  },
  inside.frame ? h('div', {class: 'frame' + (message.type === 'sticker' ? ' sticker' : '')}, inside.frame) : null,
  h('div', {class: 'content'}, quoted ? quote(chat, quoted, () => act.jump(quoted)) : null, inside.parts.filter(Boolean), meta),
  isCarousel || mine ? [] : actions(message, act), more,
  message.reaction ? h('span', {class: 'reaction'}, message.reaction) : null);
  const line = h('div', {class: 'row' + (mine ? ' mine' : '') + (turn ? ' turn' : '') + (message.reaction ? ' reacted' : '') + (isCarousel ? ' carousel' : '')}, bubble);
  if (isCarousel) line.append(carousel(message, act));
  return line;
}
