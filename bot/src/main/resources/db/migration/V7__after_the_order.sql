-- What follows an order: that its customer wants it cancelled, until that is answered, and by when they were told to have
-- it, until that is past or told.
ALTER TABLE orders ADD COLUMN cancel_wanted BIGINT;
ALTER TABLE orders ADD COLUMN promised_at BIGINT;

-- A message that Meta refuses because the customer last wrote too long ago is sent as a template or waits for them (state
-- HELD). The send that was refused is kept so that a second report of it changes nothing.
ALTER TABLE outbox ADD COLUMN window_closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN refused_wamid TEXT;
CREATE INDEX outbox_held ON outbox (tenant, conversation) WHERE state = 'HELD';
CREATE INDEX outbox_undelivered ON outbox (tenant, created_at) WHERE (state IN ('HELD', 'SET_ASIDE') OR progress = 2);

-- What staff are asked to see to: one open note for each order and matter, with what the customer said of it.
CREATE TABLE staff_note (
    tenant       TEXT   NOT NULL,
    id           TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    reference    TEXT   NOT NULL,
    matter       TEXT   NOT NULL,
    detail       TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    settled_at   BIGINT,
    settled_by   TEXT,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX staff_note_open ON staff_note (tenant, reference, matter) WHERE settled_at IS NULL;

-- What customers think of an order: 1 to 5 stars and their words.
CREATE TABLE rating (
    tenant       TEXT    NOT NULL,
    reference    TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    stars        INTEGER NOT NULL,
    comment      TEXT,
    rated_at     BIGINT  NOT NULL,
    PRIMARY KEY (tenant, reference)
);
CREATE INDEX rating_latest ON rating (tenant, rated_at);
