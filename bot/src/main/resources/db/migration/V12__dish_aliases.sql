-- Words of a customer that were not understood, and the product they then picked. One row a customer and product, so that
-- who writes the same twice counts once and who is erased leaves none.
CREATE TABLE dish_alias_hint (
    tenant       TEXT   NOT NULL,
    phrase       TEXT   NOT NULL,
    source       TEXT   NOT NULL,
    product_id   TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    heard_at     BIGINT NOT NULL,
    PRIMARY KEY (tenant, phrase, source, product_id, conversation)
);
CREATE INDEX dish_alias_hint_of ON dish_alias_hint (tenant, conversation);
CREATE INDEX dish_alias_hint_heard ON dish_alias_hint (tenant, heard_at);

-- What staff have decided: that a product is called so too, or that it is not and nobody need ask again.
CREATE TABLE dish_alias (
    tenant     TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    product_id TEXT    NOT NULL,
    phrase     TEXT    NOT NULL,
    accepted   INTEGER NOT NULL,
    decided_at BIGINT  NOT NULL,
    decided_by TEXT    NOT NULL,
    PRIMARY KEY (tenant, source, product_id, phrase)
);

-- Grows with every change of a restaurant's names, for instances to see it by.
CREATE TABLE dish_alias_version (
    tenant  TEXT   NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant)
);
