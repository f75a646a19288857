import {h, icon} from './phone-dom.js';
import {t} from './phone-texts.js';
import {town} from './phone-map.js';

let closeCurrent = () => {};
const escape = event => { if (event.key === 'Escape') closeCurrent(); };
document.addEventListener('keydown', escape);
export const closeSheet = () => closeCurrent();

function show(content, clear = false) {
  closeCurrent();
  const veil = h('div', {class: 'veil' + (clear ? ' clear' : ''), onclick: event => { if (event.target === veil) closeCurrent(); }}, content);
  closeCurrent = () => { veil.remove(); closeCurrent = () => {}; };
  document.getElementById('screen').append(veil);
}
export function sheet(title, content, foot) {
  show(h('section', {class: 'sheet', role: 'dialog', 'aria-label': title},
    h('div', {class: 'sheet-head'}, h('button', {type: 'button', 'aria-label': t('back'), onclick: () => closeCurrent()}, icon('close')), h('h2', {}, title)),
    h('div', {class: 'sheet-body'}, content), foot ? h('div', {class: 'sheet-foot'}, foot) : null));
}
export function menu(entries, position = '') {
  show(h('div', {class: 'menu', role: 'menu', style: position}, entries.map(entry => entry instanceof Node ? entry
    : h('button', {type: 'button', role: 'menuitem', 'data-testid': entry.id, onclick: () => { closeCurrent(); entry.act(); }}, entry.label))), true);
}

/** A list message's rows; send(id) hears which one was sent. */
export function listSheet(message, send) {
  const action = message.node.interactive?.action ?? {};
  let chosen = null;
  const button = h('button', {class: 'primary', type: 'button', 'data-testid': 'list-send', disabled: true, onclick: () => { if (chosen !== null) { closeCurrent(); send(chosen); } }}, t('send'));
  const content = (action.sections ?? []).map(section => [
    section.title ? h('div', {class: 'section'}, section.title) : null,
    (section.rows ?? []).map(each => {
      const row = h('button', {class: 'pick', type: 'button', role: 'radio', 'aria-checked': 'false', 'data-testid': 'list-row', 'data-id': each.id,
        onclick: () => {
          row.closest('.sheet').querySelectorAll('[role=radio]').forEach(other => other.setAttribute('aria-checked', String(other === row)));
          chosen = each.id; button.disabled = false;
        }}, h('div', {}, each.title, each.description ? h('small', {}, each.description) : null), h('span', {class: 'radio'}));
      return row;
    })]).flat(2);
  sheet(action.button ?? t('select'), content, button);
}

export function locationSheet(places, send) {
  const latitude = h('input', {type: 'number', step: 'any', min: -90, max: 90, placeholder: t('latitude'), 'aria-label': t('latitude'), 'data-testid': 'latitude'});
  const longitude = h('input', {type: 'number', step: 'any', min: -180, max: 180, placeholder: t('longitude'), 'aria-label': t('longitude'), 'data-testid': 'longitude'});
  const map = h('div', {class: 'picker-map'});
  const draw = chosen => map.replaceChildren(town(places, chosen, (a, b) => {
    latitude.value = a.toFixed(6); longitude.value = b.toFixed(6);
    draw({latitude: a, longitude: b});
  }));
  draw(null);
  const here = () => {
    if (latitude.value === '' || longitude.value === '' || !latitude.checkValidity() || !longitude.checkValidity()) return;
    closeCurrent();
    send({latitude: Number(latitude.value), longitude: Number(longitude.value)});
  };
  sheet(t('sendLocation'), [map,
    h('div', {class: 'coords'}, latitude, longitude, h('button', {type: 'button', 'data-testid': 'send-coordinates', onclick: here}, t('useCoordinates'))),
    places.map(place => h('button', {class: 'pick', type: 'button', 'data-testid': 'place-' + place.slug, onclick: () => { closeCurrent(); send(place); }},
      h('span', {class: 'pin'}, icon('pin')), h('div', {}, place.name, h('small', {}, place.address))))]);
}

/** A small form; save(values) may throw a message to show. */
export function form(title, fields, save, label = t('save')) {
  const inputs = fields.map(field => h(field.long ? 'textarea' : 'input', {name: field.name, placeholder: field.hint ?? '', rows: field.long ? 5 : null, 'data-testid': 'field-' + field.name}));
  fields.forEach((field, index) => { inputs[index].value = field.value ?? ''; });
  const problem = h('div', {class: 'problem', role: 'alert'});
  const submit = async event => {
    event.preventDefault();
    try {
      await save(Object.fromEntries(inputs.map(input => [input.name, input.value.trim()])));
      closeCurrent();
    } catch (error) { problem.textContent = error.message; }
  };
  sheet(title, h('form', {class: 'form', onsubmit: submit}, fields.map((field, index) => h('label', {}, field.label, inputs[index])), problem, h('button', {class: 'primary', 'data-testid': 'form-save'}, label)));
  inputs[0]?.focus();
}

export function productSheet(message, send) {
  const action = message.node.interactive?.action ?? {};
  const ids = action.product_retailer_id ? [action.product_retailer_id] : (action.sections ?? []).flatMap(each => (each.product_items ?? []).map(item => item.product_retailer_id));
  const picked = new Map();
  const button = h('button', {class: 'primary', type: 'button', disabled: true, onclick: () => { closeCurrent(); send(action.catalog_id ?? '', picked); }}, t('order'));
  sheet(t('items'), ids.map(id => {
    const count = h('span', {}, '0');
    return h('button', {class: 'pick', type: 'button', 'data-id': id, onclick: () => { picked.set(id, (picked.get(id) ?? 0) + 1); count.textContent = picked.get(id); button.disabled = false; }},
      h('span', {class: 'pin'}, icon('cart')), h('div', {}, id), count);
  }), button);
}

export function attachMenu(entries) {
  show(h('div', {class: 'attach-menu'}, entries.map(entry => h('button', {type: 'button', 'data-testid': 'attach-' + entry.id, onclick: () => { closeCurrent(); entry.act(); }},
    h('i', {style: 'background:' + entry.colour}, icon(entry.icon)), entry.label))), true);
}
export function pictureSheet(file, send) {
  const url = URL.createObjectURL(file);
  const caption = h('input', {placeholder: t('caption'), 'data-testid': 'caption'});
  const go = () => { closeCurrent(); URL.revokeObjectURL(url); send(caption.value.trim()); };
  sheet(t('photo'), h('div', {class: 'form'}, h('img', {class: 'picture', src: url, alt: ''}), caption), h('button', {class: 'primary', type: 'button', 'data-testid': 'picture-send', onclick: go}, t('send')));
}
