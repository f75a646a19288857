-- Restaurants that operators add while Comanda runs. A restaurant's id is the tenant of every other table. Its version grows
-- with every change of anything below it, so that one sum over all restaurants tells whether something has changed.
CREATE TABLE restaurant (
    tenant     TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant)
);

-- A branch. One that is made by the settings file has a row here only to be switched off.
CREATE TABLE branch (
    tenant     TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    enabled    INTEGER NOT NULL,
    created_at BIGINT  NOT NULL,
    changed_at BIGINT  NOT NULL,
    changed_by TEXT    NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- A branch's settings by the names of the settings file; those of the whole restaurant have an empty branch. Secrets are
-- locked before they come here.
CREATE TABLE branch_setting (
    tenant TEXT NOT NULL,
    branch TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (tenant, branch, name)
);
