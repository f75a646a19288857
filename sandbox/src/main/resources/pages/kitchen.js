"use strict";

const orders = new Map();
let chosen = "";
const byId = (id) => document.getElementById(id);

function node(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const money = (amount) => "S/ " + Number(amount).toFixed(2);
const time = (iso) => new Date(iso).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
const words = (code) => code.replaceAll("_", " ");

function optionRow(modifier, option) {
  const price = Number(option.price) > 0 ? " · " + money(option.price) : "";
  const times = option.quantity > 1 ? option.quantity + " × " : "";
  return node("li", {
    "data-modifier-id": modifier.modifierId, "data-option-id": option.optionId,
    "data-option-quantity": option.quantity, "data-option-price": option.price,
  }, `${modifier.name || "Option"}: ${times}${option.name}${price}`);
}

function lineRow(line) {
  const options = (line.modifiers || []).flatMap((modifier) =>
    (modifier.options || []).map((option) => optionRow(modifier, option)));
  const size = line.presentation && !line.name.includes(line.presentation) ? ` (${line.presentation})` : "";
  return node("li", {
    "data-testid": "order-line", "data-product-id": line.productId, "data-presentation-id": line.presentationId,
    "data-quantity": line.quantity, "data-unit-price": line.unitPrice,
  },
    node("div", { class: "line" },
      node("strong", {}, `${line.quantity} × ${line.name}${size}`),
      node("span", { class: "muted" }, money(line.unitPrice * line.quantity))),
    options.length ? node("ul", { class: "options" }, ...options) : null,
    line.notes ? node("p", { class: "note" }, line.notes) : null);
}

function fact(name, value, attributes) {
  return value ? [node("dt", {}, name), node("dd", attributes || {}, value)] : [];
}

function place(order) {
  const address = (order.deliveryInfo || {}).address;
  return address
    ? [address.street, address.district, address.city, address.reference].filter(Boolean).join(", ")
    : "";
}

function moveButton(order, move, index) {
  const leaves = move === "cancelled" || move === "rejected";
  const label = { confirmed: "Confirm", preparing: "Prepare", ready: "Ready", dispatched: "Send out",
    delivered: "Delivered", cancelled: "Cancel", rejected: "Reject" }[move];
  const button = node("button", {
    type: "button", "data-testid": "move-" + move, class: leaves ? "danger" : index === 0 ? "primary" : "",
  }, label || move);
  button.addEventListener("click", () => moveOn(order, move, button));
  return button;
}

function card(order) {
  const over = ["delivered", "cancelled", "rejected"].includes(order.status);
  return node("article", {
    class: "card order" + (over ? " over" : ""), "data-testid": "order-" + order.orderNumber, "data-order-id": order._id,
  },
    node("header", {},
      node("strong", {}, order.orderNumber),
      node("span", { class: "badge " + order.status, "data-testid": "order-status", "data-status": order.status },
        words(order.status))),
    node("p", { class: "muted" }, time(order.createdAt), " · ", order.restaurant),
    node("p", { class: "who" }, order.customer.name, " · ", order.customer.phone),
    node("ul", { class: "lines", "data-testid": "order-lines" }, ...order.lines.map(lineRow)),
    order.notes ? node("p", { class: "note", "data-testid": "order-notes" }, order.notes) : null,
    node("dl", {},
      ...fact("How", words(order.type), { "data-testid": "order-type" }),
      ...fact("Where", place(order), { "data-testid": "order-address" }),
      ...fact("Directions", (order.deliveryInfo || {}).deliveryInstructions),
      ...fact("Payment", words(order.paymentMethod), { "data-testid": "order-payment" }),
      ...fact("Items", money(order.subtotal)),
      ...fact("Delivery", order.type.includes("delivery") ? money(order.deliveryFee) : ""),
      node("dt", { class: "sum" }, "Total"),
      node("dd", { class: "sum", "data-testid": "order-total", "data-total": order.total }, money(order.total))),
    order.moves.length ? node("div", { class: "moves" }, ...order.moves.map((move, i) => moveButton(order, move, i))) : null);
}

function draw() {
  const shown = [...orders.values()]
    .filter((order) => !chosen || order.subDomain === chosen)
    .sort((a, b) => b._id.localeCompare(a._id));
  byId("orders").replaceChildren(...shown.map(card));
  byId("empty").classList.toggle("hidden", shown.length > 0);
}

function alertWith(text) {
  byId("alert").textContent = text;
  byId("alert").classList.toggle("hidden", !text);
}

async function moveOn(order, status, button) {
  button.disabled = true;
  try {
    const answer = await fetch(`/sandbox/api/orders/${order._id}/status`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ status }),
    });
    const body = await answer.json();
    if (answer.ok) {
      orders.set(body._id, body);
      alertWith("");
      draw();
    } else {
      alertWith(body.message);
    }
  } catch (unreachable) {
    alertWith("The sandbox does not answer.");
  } finally {
    button.disabled = false;
  }
}

async function load() {
  const list = await (await fetch("/sandbox/api/orders")).json();
  orders.clear();
  list.forEach((order) => orders.set(order._id, order));
  draw();
}

async function tabs() {
  const restaurants = await (await fetch("/sandbox/api/restaurants")).json();
  const all = [{ name: "All", subDomain: "" }, ...restaurants];
  byId("tabs").replaceChildren(...all.map((restaurant) => {
    const tab = node("button", {
      type: "button", "aria-pressed": String(restaurant.subDomain === chosen),
      "data-testid": "tab-" + (restaurant.subDomain || "all"),
    }, restaurant.name);
    tab.addEventListener("click", () => {
      chosen = restaurant.subDomain;
      [...byId("tabs").children].forEach((each) => each.setAttribute("aria-pressed", String(each === tab)));
      draw();
    });
    return tab;
  }));
}

let drawing = false;
function drawSoon() {
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(() => { drawing = false; draw(); });
  }
}

tabs();
load();
const stream = new EventSource("/sandbox/api/orders/events");
stream.onopen = () => {
  byId("live").textContent = "live";
  byId("live").classList.add("on");
  load();
};
stream.onerror = () => {
  byId("live").textContent = "reconnecting";
  byId("live").classList.remove("on");
};
stream.addEventListener("order", (event) => {
  const order = JSON.parse(event.data);
  orders.set(order._id, order);
  drawSoon();
});
