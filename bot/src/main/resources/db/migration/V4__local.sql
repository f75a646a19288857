-- What Comanda keeps of restaurants that are served without a platform. Every key begins with the tenant.

-- An order that a restaurant of its own took. Its number is what people call it, from 1 each day of the branch.
CREATE TABLE local_order (
    tenant    TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    reference TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    number    BIGINT  NOT NULL,
    status    TEXT    NOT NULL,
    ticket    TEXT    NOT NULL,
    imported  INTEGER NOT NULL,
    placed_at BIGINT  NOT NULL,
    moved_at  BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX local_order_once ON local_order (tenant, reference);
CREATE UNIQUE INDEX local_order_number ON local_order (tenant, day, number);
CREATE INDEX local_order_open ON local_order (tenant, placed_at)
    WHERE status IN ('PENDING', 'CONFIRMED', 'PREPARING', 'READY', 'DISPATCHED');
CREATE INDEX local_order_latest ON local_order (tenant, moved_at);

-- When an order came to a status, and who brought it there.
CREATE TABLE local_order_step (
    tenant   TEXT   NOT NULL,
    order_id TEXT   NOT NULL,
    status   TEXT   NOT NULL,
    at       BIGINT NOT NULL,
    mover    TEXT   NOT NULL,
    PRIMARY KEY (tenant, order_id, status)
);

-- Counters of a tenant: the last number of each day, and the revision of what its staff see.
CREATE TABLE local_counter (
    tenant TEXT   NOT NULL,
    name   TEXT   NOT NULL,
    value  BIGINT NOT NULL,
    PRIMARY KEY (tenant, name)
);

-- The menu file that was imported for a tenant, as it was written.
CREATE TABLE local_menu (
    tenant      TEXT   NOT NULL,
    content     TEXT   NOT NULL,
    imported_at BIGINT NOT NULL,
    imported_by TEXT   NOT NULL,
    PRIMARY KEY (tenant)
);
