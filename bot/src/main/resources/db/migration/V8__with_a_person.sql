-- Conversations that are with a person of the restaurant: one row for as long as it lasts, changed and ended in the turn
-- that changes the conversation's state. Silence counts from idle_from; at due_at the conversation is Comanda's again.
CREATE TABLE handover (
    tenant        TEXT   NOT NULL,
    conversation  TEXT   NOT NULL,
    since         BIGINT NOT NULL,
    taken_by      TEXT,
    waiting_since BIGINT,
    idle_from     BIGINT NOT NULL,
    due_at        BIGINT NOT NULL,
    reference     TEXT,
    PRIMARY KEY (tenant, conversation)
);
CREATE INDEX handover_due ON handover (tenant, due_at);

-- Who of the restaurant a message is from; null where Comanda says it.
ALTER TABLE outbox ADD COLUMN author TEXT;
