-- One schema for SQLite and PostgreSQL. Times are milliseconds since the epoch, JSON is text. Every key begins with the
-- tenant, and no statement joins two tenants, so the tables can be spread by tenant.

CREATE TABLE customer (
    tenant       TEXT NOT NULL,
    id           TEXT NOT NULL,
    phone        TEXT,
    user_id      TEXT,
    profile_name TEXT,
    PRIMARY KEY (tenant, id)
);

-- What WhatsApp calls a customer: a phone number or a business-scoped user id.
CREATE TABLE alias (
    tenant   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    value    TEXT NOT NULL,
    customer TEXT NOT NULL,
    PRIMARY KEY (tenant, kind, value)
);

-- A conversation has its customer's id. Its lane of outgoing messages is leased to one process at a time.
CREATE TABLE conversation (
    tenant     TEXT   NOT NULL,
    id         TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    state      TEXT,
    lane_owner TEXT,
    lane_until BIGINT NOT NULL,
    lane_fence BIGINT NOT NULL,
    lane_due   BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Rows stay after they are applied: they are what makes a redelivery known, and what a replay reads.
CREATE TABLE inbox (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    event_key    TEXT    NOT NULL,
    payload      TEXT    NOT NULL,
    sent_at      BIGINT  NOT NULL,
    received_at  BIGINT  NOT NULL,
    attempts     INTEGER NOT NULL,
    done_at      BIGINT,
    set_aside    TEXT,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX inbox_once ON inbox (tenant, event_key);
CREATE INDEX inbox_waiting ON inbox (tenant, conversation, sent_at, id) WHERE done_at IS NULL;
CREATE INDEX inbox_set_aside ON inbox (tenant, id) WHERE set_aside IS NOT NULL;

CREATE TABLE outbox (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    position     BIGINT  NOT NULL,
    payload      TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    attempted_at BIGINT,
    attempts     INTEGER NOT NULL,
    due_at       BIGINT  NOT NULL,
    created_at   BIGINT  NOT NULL,
    sent_at      BIGINT,
    wamid        TEXT,
    progress     INTEGER NOT NULL,
    reason       TEXT,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX outbox_waiting ON outbox (tenant, conversation, position) WHERE state IN ('WAITING', 'ATTEMPTING');
CREATE INDEX outbox_wamid ON outbox (tenant, wamid) WHERE wamid IS NOT NULL;
CREATE INDEX outbox_set_aside ON outbox (tenant, id) WHERE state = 'SET_ASIDE';

CREATE TABLE orders (
    tenant       TEXT    NOT NULL,
    reference    TEXT    NOT NULL,
    quote_id     TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    payload      TEXT    NOT NULL,
    stage        TEXT    NOT NULL,
    order_id     TEXT,
    order_number TEXT,
    status       TEXT,
    attempts     INTEGER NOT NULL,
    ready_at     BIGINT  NOT NULL,
    attempted_at BIGINT,
    due_at       BIGINT  NOT NULL,
    reason       TEXT,
    owner        TEXT,
    lease_until  BIGINT  NOT NULL,
    fence        BIGINT  NOT NULL,
    PRIMARY KEY (tenant, reference)
);
CREATE UNIQUE INDEX orders_once ON orders (tenant, quote_id);
CREATE INDEX orders_followed ON orders (tenant, due_at) WHERE stage IN ('READY', 'ATTEMPTING', 'UNKNOWN', 'PLACED');
CREATE INDEX orders_handed_over ON orders (tenant, reference) WHERE stage = 'HANDED_OVER';

CREATE TABLE errand (
    tenant       TEXT   NOT NULL,
    id           TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    owner        TEXT,
    lease_until  BIGINT NOT NULL,
    fence        BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
