"use strict";

const names = { carta: "CartaAI", graph: "WhatsApp (Graph API)", webhook: "Deliveries to the bot" };
const endpoints = {
  carta: ["create-order", "filled-orders", "get-order", "bot-structure", "product-details", "zones", "categories",
    "products", "drivers", "business", "integration"],
  graph: ["messages", "media"],
  webhook: [],
};
const kinds = {
  "error-before": "Server error, nothing done", "error-after": "Server error after the work",
  "rate-limit": "Too many requests (429)", "drop-answer": "Work done, answer lost", "malformed": "Broken JSON",
  "html": "A proxy's HTML page (502)", "null-data": "Success without data (data: null)",
  "expired-token": "Token has ended (401)", "graph-error": "A Graph error code", "stale-orders": "Order list lags behind",
  "repeat": "Delivered twice", "reorder": "Delivered out of order", "delay": "Delivered late",
};
const byId = (id) => document.getElementById(id);

function node(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

async function call(method, path, body) {
  const answer = await fetch("/sandbox/api/faults" + path, {
    method, headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body),
  });
  const result = await answer.json();
  byId("alert").textContent = answer.ok ? "" : result.message;
  byId("alert").classList.toggle("hidden", answer.ok);
  if (answer.ok) {
    update(result);
  }
}

const select = (name, options) => node("select", { name }, ...options.map(([value, text]) => node("option", { value }, text)));
const field = (text, control) => node("label", {}, text, control);
const number = (name, value) => node("input", { name, type: "number", min: "0", value });

function faultForm(side, view) {
  const form = node("form", { "data-testid": "add-" + side });
  const when = select("when", [["next", "the next ..."], ["every", "every ...th"], ["always", "always"]]);
  const row2 = node("div", { class: "row" }, field("When", when), field("How many", number("count", 1)));
  const extra = field("Seconds to wait or lag", number("seconds", 5));
  const code = field("Graph error code", number("graphCode", 131000));
  const at = select("endpoint", [["", "everywhere"], ...endpoints[side].map((each) => [each, each])]);
  const kind = select("kind", view.kinds.map((each) => [each, kinds[each] || each]));
  const show = () => {
    extra.classList.toggle("hidden", !["rate-limit", "stale-orders", "delay"].includes(kind.value));
    code.classList.toggle("hidden", kind.value !== "graph-error");
  };
  kind.addEventListener("change", show);
  form.append(
    node("div", { class: "row" }, field("What", kind), field("Where", at)), row2,
    node("div", { class: "row" }, extra, code),
    node("div", { class: "moves" }, node("button", { class: "primary" }, "Switch on")));
  show();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = Object.fromEntries(new FormData(form));
    call("PUT", "", {
      side, kind: data.kind, endpoint: data.endpoint || null,
      [data.when]: data.when === "always" ? true : Number(data.count),
      retryAfterSeconds: Number(data.seconds), lagMs: Number(data.seconds) * 1000, graphCode: Number(data.graphCode),
    });
  });
  return form;
}

function latencyForm(side) {
  const form = node("form", { "data-testid": "latency-" + side },
    node("div", { class: "row" },
      field("Fixed, ms", number("latencyMs", 0)), field("Plus up to, ms", number("jitterMs", 0))),
    node("div", { class: "moves" }, node("button", {}, "Set delay")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    call("PUT", "", { side, latencyMs: Number(data.get("latencyMs")), jitterMs: Number(data.get("jitterMs")) });
  });
  return form;
}

function describe(fault) {
  const when = fault.always ? "always" : fault.next ? `the next ${fault.next}` : `every ${fault.every}th`;
  const more = fault.graphCode ? `, code ${fault.graphCode}` : fault.lagMs ? `, ${fault.lagMs / 1000} s`
    : fault.retryAfterSeconds !== undefined ? `, retry after ${fault.retryAfterSeconds} s` : "";
  return `${when}, ${fault.endpoint || "everywhere"}${more} · fired ${fault.fired}`;
}

function row(side, fault) {
  const off = node("button", { type: "button", "aria-label": "Switch off" }, "Off");
  off.addEventListener("click", () => call("DELETE", `?side=${side}&id=${fault.id}`));
  return node("li", { class: fault.spent ? "spent" : "", "data-testid": "fault-" + fault.kind },
    node("span", {}, kinds[fault.kind] || fault.kind, node("small", {}, describe(fault))), off);
}

function update(view) {
  for (const [side, state] of Object.entries(view)) {
    if (!byId("side-" + side)) {
      byId("sides").append(node("section", { class: "card side", id: "side-" + side },
        node("h2", {}, names[side] || side), node("ul", { class: "active", id: "active-" + side }),
        node("h3", {}, "Switch on a fault"), faultForm(side, state),
        node("h3", {}, "Slow it down"), latencyForm(side)));
    }
    const slow = state.latencyMs || state.jitterMs
      ? [node("li", {}, `Slowed by ${state.latencyMs} ms plus up to ${state.jitterMs} ms`)] : [];
    const rows = [...slow, ...state.faults.map((fault) => row(side, fault))];
    byId("active-" + side).replaceChildren(
      ...(rows.length ? rows : [node("li", { class: "muted" }, "Everything works.")]));
  }
}

byId("clear").addEventListener("click", () => call("DELETE", ""));
const refresh = () => call("GET", "").catch(() => undefined);
refresh();
setInterval(refresh, 2000);
