import {h, icon, sendIcon, tick} from './phone-dom.js';
import {clockTime, currentLanguage, dayName, speak, t} from './phone-texts.js';
import {quote, row, summary} from './phone-messages.js';
import {attachMenu, closeSheet, form, listSheet, locationSheet, menu, pictureSheet, productSheet, sheet} from './phone-sheets.js';

const API = '/sandbox/api/phone';
const TINTS = ['#c8452f', '#2e8b57', '#6b4fa0', '#0f7b8a', '#b5651d'];
const screen = document.getElementById('screen');
const query = new URLSearchParams(location.search);
const state = {customer: null, places: [], chats: new Map(), open: null, replyTo: null, drafts: new Map()};
let stream = null;
let typingTimer = 0;

async function call(method, path, body, type = 'application/json') {
  const answer = await fetch(API + path, {method, headers: body === undefined ? {} : {'Content-Type': type}, body: body === undefined ? undefined : (type === 'application/json' ? JSON.stringify(body) : body)});
  const text = await answer.text();
  if (!answer.ok) {
    let reason = text;
    try { reason = JSON.parse(text).message ?? text; } catch { /* not JSON: the text itself is shown */ }
    throw new Error(reason);
  }
  return JSON.parse(text);
}
const me = () => encodeURIComponent(state.customer.key);
function toast(text) {
  const note = h('div', {class: 'toast', role: 'status'}, text);
  screen.append(note);
  setTimeout(() => note.remove(), 4000);
}

/* ---- what the sandbox tells ---- */
async function load() {
  const fresh = await call('GET', `/${me()}/state`);
  state.customer = fresh.customer;
  state.places = fresh.places;
  fresh.chats.forEach((chat, index) => state.chats.set(chat.phoneNumberId, {...chat, tint: TINTS[index % TINTS.length], messages: new Map(chat.messages.map(each => [each.id, each]))}));
  if (state.open) state.chats.get(state.open).unread = 0;
  render();
}
function connect() {
  stream?.close();
  stream = new EventSource(`${API}/${me()}/events` + (state.open ? `?chat=${state.open}` : ''));
  stream.onopen = () => load().catch(error => toast(error.message));
  stream.addEventListener('message', event => {
    const update = JSON.parse(event.data);
    const chat = state.chats.get(update.phoneNumberId);
    if (!chat) return;
    chat.messages.set(update.message.id, update.message);
    chat.unread = state.open === chat.phoneNumberId ? 0 : update.unread;
    chat.typingUntil = update.typingUntil;
    refresh(chat);
  });
  stream.addEventListener('typing', event => {
    const update = JSON.parse(event.data);
    const chat = state.chats.get(update.phoneNumberId);
    if (chat) { chat.typingUntil = update.typingUntil; refresh(chat); }
  });
  stream.addEventListener('line', event => {
    const update = JSON.parse(event.data);
    const chat = state.chats.get(update.phoneNumberId);
    if (chat) { chat.down = update.down; refresh(chat); }
  });
}
function refresh(chat) {
  clearTimeout(typingTimer);
  if (chat.typingUntil > Date.now()) typingTimer = setTimeout(() => refresh(chat), chat.typingUntil - Date.now() + 50);
  if (state.open === null) renderList();
  else if (state.open === chat.phoneNumberId) updateChat(chat);
}
const isTyping = chat => chat.typingUntil > Date.now();
const visible = chat => [...chat.messages.values()].filter(each => each.type !== 'reaction');

/* ---- the list of chats ---- */
function render() {
  document.body.classList.toggle('in-chat', state.open !== null);
  if (state.open === null) renderList(); else renderChat();
}
function avatar(chat) {
  const words = chat.name.split(/\s+/).filter(word => word.length > 2);
  return h('span', {class: 'avatar', style: '--tint:' + chat.tint, 'aria-hidden': 'true'}, (words[0]?.[0] ?? '') + (words[1]?.[0] ?? ''));
}
function chatRow(chat) {
  const last = visible(chat).at(-1);
  const line = isTyping(chat) ? h('span', {class: 'is-typing'}, t('typing')) : h('span', {}, last ? summary(last) : t('start'));
  return h('button', {class: 'chat-row' + (chat.unread ? ' unread' : ''), type: 'button', 'data-testid': 'chat-' + chat.phoneNumberId, onclick: () => go(chat.phoneNumberId)},
    avatar(chat), h('span', {class: 'row-text'},
      h('span', {class: 'row-line'}, h('span', {class: 'row-name'}, chat.name), last ? h('span', {class: 'row-time'}, dayName(last.time) === t('today') ? clockTime(last.time) : dayName(last.time)) : null),
      h('span', {class: 'row-line'}, h('span', {class: 'row-last'}, last?.from === 'customer' && !isTyping(chat) ? tick(last.tick) : null, line), chat.unread ? h('span', {class: 'badge'}, String(chat.unread)) : null)));
}
function renderList() {
  const filter = (screen.querySelector('.search')?.value ?? '').toLowerCase();
  const chats = [...state.chats.values()].filter(chat => chat.name.toLowerCase().includes(filter))
    .sort((a, b) => (visible(b).at(-1)?.time ?? 0) - (visible(a).at(-1)?.time ?? 0));
  const rows = [...chats.map(chatRow), h('div', {class: 'private'}, t('encrypted'))];
  const shown = screen.querySelector('.chats');
  if (shown && shown.dataset.language === currentLanguage() && shown.dataset.customer === state.customer.key + state.customer.name) { shown.replaceChildren(...rows); return; }
  screen.replaceChildren(h('div', {class: 'list-page'},
    h('div', {class: 'list-head'}, h('h1', {}, 'WhatsApp'), icon('camera'), h('button', {type: 'button', 'aria-label': t('menu'), 'data-testid': 'menu', onclick: mainMenu}, icon('more'))),
    h('input', {class: 'search', placeholder: t('search'), 'aria-label': t('search'), oninput: renderList}),
    h('p', {class: 'me'}, `${t('you')} ${state.customer.name} · ${state.customer.username ? '@' + state.customer.username : '+' + state.customer.waId}`, h('button', {type: 'button', 'data-testid': 'change-customer', onclick: pickPerson}, t('change'))),
    h('div', {class: 'chats', 'data-language': currentLanguage(), 'data-customer': state.customer.key + state.customer.name}, rows)));
}

/* ---- a chat ---- */
function renderChat() {
  const chat = state.chats.get(state.open);
  const shown = [state.customer.key, state.open, currentLanguage()].join(' ');
  // What is open over the chat, a list or the map, stays open when the line was cut and is back.
  if (screen.querySelector('.chat-page')?.dataset.shown === shown) { updateChat(chat); return; }
  const input = h('textarea', {rows: 1, placeholder: t('message'), 'aria-label': t('message'), 'data-testid': 'composer-input', oninput: () => grow(input), onkeydown: event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); sendText(); }
  }});
  input.value = state.drafts.get(state.open) ?? '';
  const files = h('input', {type: 'file', hidden: true, 'data-testid': 'file-input'});
  screen.replaceChildren(h('div', {class: 'chat-page', 'data-shown': shown},
    h('header', {class: 'chat-head'},
      h('button', {class: 'back', type: 'button', 'aria-label': t('back'), 'data-testid': 'back', onclick: () => go(null)}, icon('back'), avatar(chat)),
      h('div', {class: 'head-text'}, h('div', {class: 'head-name'}, chat.name), h('div', {class: 'head-state'})),
      h('div', {class: 'head-icons'}, icon('video'), icon('call'), h('button', {type: 'button', 'aria-label': t('menu'), 'data-testid': 'menu', onclick: mainMenu}, icon('more')))),
    h('div', {class: 'banner', role: 'status', hidden: true, 'data-testid': 'down-banner'}, t('down')),
    h('div', {class: 'wall', 'data-testid': 'wall', tabindex: '-1'}),
    h('div', {class: 'composer'},
      h('div', {class: 'field'}, h('div', {class: 'reply-slot'}), h('div', {class: 'field-row'},
        h('button', {type: 'button', 'aria-label': t('sticker'), 'data-testid': 'stickers', onclick: pickSticker}, icon('smile')), input,
        h('button', {type: 'button', 'aria-label': t('attach'), 'data-testid': 'attach', onclick: attach}, icon('clip')),
        h('button', {type: 'button', 'aria-label': t('photo'), onclick: () => pickFile('image/*', 'image')}, icon('camera')))),
      h('button', {class: 'round', type: 'button', 'aria-label': t('send'), 'data-testid': 'composer-send', onclick: () => input.value.trim() ? sendText() : pickFile('audio/*', 'audio')})), files));
  updateChat(chat, true);
  grow(input);
  if (matchMedia('(hover: hover)').matches) input.focus();
}
function grow(input) {
  input.style.height = 'auto';
  input.style.height = Math.min(122, Math.max(46, input.scrollHeight)) + 'px';
  state.drafts.set(state.open, input.value);
  const button = screen.querySelector('[data-testid=composer-send]');
  const kind = input.value.trim() ? 'send' : 'mic';
  if (button.dataset.kind !== kind) { button.dataset.kind = kind; button.replaceChildren(kind === 'send' ? sendIcon() : icon('mic')); }
}
function updateChat(chat, first = false) {
  const wall = screen.querySelector('.wall');
  if (!wall) return;
  const atEnd = first || wall.scrollHeight - wall.scrollTop - wall.clientHeight < 140;
  const known = new Map([...wall.children].map(child => [child.dataset.key, child]));
  const wanted = [];
  let day = '', author = '';
  for (const message of visible(chat)) {
    const today = dayName(message.time);
    if (today !== day) { wanted.push(keep(known, 'day ' + today, today, () => h('div', {class: 'day'}, today))); day = today; author = ''; }
    const turn = author !== message.from;
    author = message.from;
    // Of a restaurant's message no tick is shown; drawn anew under the finger it would swallow the tap.
    const shownTick = message.from === 'customer' || message.tick === 'failed' ? message.tick : '';
    wanted.push(keep(known, message.id, [shownTick, message.reaction, turn, currentLanguage()].join('|'), () => row(chat, message, turn, acting)));
  }
  const added = wanted.length && !known.has(wanted.at(-1).dataset.key);
  if (isTyping(chat)) wanted.push(keep(known, 'typing', '', () => h('div', {class: 'row turn', 'data-testid': 'typing'}, h('div', {class: 'bubble dots', 'aria-label': t('typing')}, h('i'), h('i'), h('i')))));
  const stays = new Set(wanted);
  [...wall.children].filter(child => !stays.has(child)).forEach(child => child.remove());
  let at = wall.firstChild;
  for (const element of wanted) {
    if (element === at) at = at.nextSibling; else wall.insertBefore(element, at);
  }
  screen.querySelector('.head-state').textContent = isTyping(chat) ? t('typing') : chat.down ? t('business') : t('online');
  screen.querySelector('.banner').hidden = !chat.down;
  screen.querySelector('.reply-slot').replaceChildren(...(state.replyTo ? [h('div', {class: 'replying'}, quote(chat, state.replyTo), h('button', {type: 'button', onclick: () => { state.replyTo = null; updateChat(chat); }}, icon('close')))] : []));
  if (atEnd || (added && visible(chat).at(-1).from === 'customer')) wall.scrollTop = wall.scrollHeight;
  // Pictures come in later and push the end down.
  if (atEnd) wall.querySelectorAll('img').forEach(image => { if (!image.complete) image.addEventListener('load', () => { wall.scrollTop = wall.scrollHeight; }, {once: true}); });
}
function keep(known, key, signature, make) {
  const old = known.get(key);
  if (old && old.dataset.signature === signature) return old;
  const element = make();
  element.dataset.key = key;
  element.dataset.signature = signature;
  return element;
}

/* ---- what a person does ---- */
const send = content => call('POST', `/${me()}/${state.open}/messages`, content).catch(error => toast(t('failed') + error.message));
function sendText() {
  const input = screen.querySelector('[data-testid=composer-input]');
  const text = input.value.trim();
  if (!text) return;
  send({kind: 'text', text, message: state.replyTo?.id});
  state.replyTo = null;
  input.value = '';
  grow(input);
  updateChat(state.chats.get(state.open));
  input.focus();
}
const pickLocation = () => locationSheet(state.places, place => send({kind: 'location', latitude: place.latitude, longitude: place.longitude, name: place.name, address: place.address}));
function shareContact(message) {
  if (state.customer.waId) { send({kind: 'contact', waId: state.customer.waId, message: message?.id}); return; }
  form(t('shareContact'), [{name: 'waId', label: t('number'), hint: '51987654321'}], values => call('POST', `/${me()}/${state.open}/messages`, {kind: 'contact', waId: values.waId, message: message?.id}), t('send'));
}
const acting = {
  tap: (message, id) => send({kind: 'tap', message: message.id, id}),
  openList: message => listSheet(message, id => send({kind: 'tap', message: message.id, id})),
  pickLocation, shareContact,
  openFlow: message => form(t('answerForm'), [{name: 'responseJson', label: 'response_json', long: true, value: '{"flow_token":"unused"}'}], values => {
    JSON.parse(values.responseJson);
    return call('POST', `/${me()}/${state.open}/messages`, {kind: 'flow', message: message.id, responseJson: values.responseJson});
  }, t('send')),
  openProducts: message => productSheet(message, (catalogId, picked) => send({kind: 'order', catalogId, items: [...picked].map(([id, quantity]) => ({product_retailer_id: id, quantity, item_price: 0, currency: 'PEN'}))})),
  jump: message => screen.querySelector(`[data-message="${CSS.escape(message.id)}"]`)?.scrollIntoView({behavior: 'smooth', block: 'center'}),
  messageMenu: (message, event) => {
    const top = Math.min(event.clientY - screen.getBoundingClientRect().top, screen.clientHeight - 130);
    menu([h('div', {class: 'emojis'}, ['👍', '❤️', '😂', '😮', '🙏'].map(emoji => h('button', {type: 'button', onclick: () => { closeSheet(); send({kind: 'reaction', message: message.id, emoji}); }}, emoji))),
      {label: t('reply'), id: 'reply', act: () => { state.replyTo = message; updateChat(state.chats.get(state.open)); screen.querySelector('[data-testid=composer-input]').focus(); }}], `top:${top}px`);
  },
};
function attach() {
  attachMenu([
    {id: 'location', icon: 'pin', colour: '#1fa855', label: t('location'), act: pickLocation},
    {id: 'photo', icon: 'image', colour: '#007bfc', label: t('photo'), act: () => pickFile('image/jpeg,image/png', 'image')},
    {id: 'contact', icon: 'person', colour: '#009de2', label: t('contact'), act: () => shareContact()},
    {id: 'sticker', icon: 'sticker', colour: '#02a698', label: t('sticker'), act: pickSticker},
    {id: 'audio', icon: 'mic', colour: '#f96533', label: t('audio'), act: () => pickFile('audio/*', 'audio')},
    {id: 'poll', icon: 'list', colour: '#e0a500', label: t('poll'), act: () => send({kind: 'unsupported'})},
  ]);
}
const sendFile = (type, file, caption = '') => call('POST', `/${me()}/${state.open}/media?type=${type}&caption=${encodeURIComponent(caption)}`, file, file.type || 'application/octet-stream').catch(error => toast(t('failed') + error.message));
function pickFile(accept, type) {
  const input = screen.querySelector('[data-testid=file-input]');
  input.accept = accept;
  input.onchange = () => {
    const file = input.files[0];
    input.value = '';
    if (!file) return;
    if (type === 'image') pictureSheet(file, caption => sendFile('image', file, caption)); else sendFile(type, file);
  };
  input.click();
}
function pickSticker() {
  menu([h('div', {class: 'emojis', style: 'border:0'}, ['🍗', '🍕', '😋', '🙌', '😍', '🔥'].map(emoji => h('button', {type: 'button', 'data-testid': 'sticker', onclick: () => { closeSheet(); drawSticker(emoji); }}, emoji)))], 'top:auto;bottom:66px;left:10px');
}
function drawSticker(emoji) {
  const canvas = h('canvas', {width: 512, height: 512});
  const pen = canvas.getContext('2d');
  pen.font = '380px sans-serif'; pen.textAlign = 'center'; pen.textBaseline = 'middle';
  pen.fillText(emoji, 256, 276);
  canvas.toBlob(blob => sendFile('sticker', blob), 'image/webp', 0.8);
}

/* ---- who and where ---- */
function mainMenu() {
  menu([
    {label: t('pickPerson'), id: 'menu-person', act: pickPerson},
    {label: t('rename'), id: 'menu-rename', act: () => form(t('rename'), [{name: 'name', label: t('name'), value: state.customer.name}], async values => { state.customer = await call('PUT', `/${me()}/name`, values); render(); })},
    ...(state.customer.waId ? [{label: t('moveNumber'), id: 'menu-number', act: () => form(t('moveNumber'), [{name: 'waId', label: t('number'), value: state.customer.waId}], async values => { state.customer = await call('PUT', `/${me()}/number`, values); render(); })}] : []),
    {label: t('language'), id: 'menu-language', act: () => { speak(currentLanguage() === 'es' ? 'en' : 'es'); localStorage.setItem('phone-language', currentLanguage()); screen.replaceChildren(); render(); }},
  ]);
}
async function pickPerson() {
  const people = await call('GET', '/customers');
  sheet(t('who'), [
    h('button', {class: 'pick', type: 'button', 'data-testid': 'new-number', onclick: () => form(t('newNumber'), [{name: 'name', label: t('name')}, {name: 'waId', label: t('number'), hint: '51987654321'}], become)}, h('span', {class: 'pin'}, icon('call')), h('div', {}, t('newNumber'))),
    h('button', {class: 'pick', type: 'button', 'data-testid': 'new-username', onclick: () => form(t('newUser'), [{name: 'name', label: t('name')}, {name: 'username', label: t('username'), hint: 'lucia.paz'}], become)}, h('span', {class: 'pin'}, icon('person')), h('div', {}, t('newUser'))),
    people.map(person => h('button', {class: 'pick', type: 'button', 'data-testid': 'person', 'data-id': person.key, onclick: () => { closeSheet(); use(person); }},
      h('span', {class: 'pin'}, icon('person')), h('div', {}, person.name, h('small', {}, person.username ? '@' + person.username : '+' + person.waId)), h('span', {'aria-checked': String(person.key === state.customer.key)}, h('span', {class: 'radio', style: 'display:block'})))),
  ].flat());
}
async function become(values) { await use(await call('POST', '/customers', values)); }
async function use(customer) {
  state.customer = customer;
  state.chats.clear();
  localStorage.setItem('phone-customer', customer.key);
  const address = new URLSearchParams(location.search);
  address.set('customer', customer.key);
  address.delete('name');
  history.replaceState(null, '', '?' + address);
  await load();
  connect();
}
function go(phoneNumberId, remember = true) {
  if (remember) {
    const address = new URLSearchParams(location.search);
    if (phoneNumberId) address.set('chat', phoneNumberId); else address.delete('chat');
    history.pushState(null, '', '?' + address);
  }
  closeSheet();
  state.open = phoneNumberId;
  state.replyTo = null;
  if (phoneNumberId) state.chats.get(phoneNumberId).unread = 0;
  render();
  connect();
}
addEventListener('popstate', () => go(new URLSearchParams(location.search).get('chat'), false));

function named(key, name) { return key.startsWith('@') ? {username: key.slice(1), name} : {waId: key, name}; }
async function begin() {
  speak(query.get('lang') ?? localStorage.getItem('phone-language') ?? 'es');
  const clock = document.getElementById('clock');
  const wind = () => { clock.textContent = new Date().toLocaleTimeString('es-PE', {hour: 'numeric', minute: '2-digit', hour12: false}); };
  wind();
  setInterval(wind, 10_000);
  const key = query.get('customer') ?? localStorage.getItem('phone-customer') ?? '51987654321';
  const name = query.get('name') ?? (key === '51987654321' && !query.get('customer') ? 'María Quispe' : undefined);
  state.customer = await call('POST', '/customers', named(key, name));
  await load();
  state.open = state.chats.has(query.get('chat')) ? query.get('chat') : null;
  render();
  connect();
}
begin().catch(error => toast(error.message));
