-- Each branch's menu and zones as last read from the platform, so that a restart while the platform is away has something
-- to serve. One row for each serialised form: releases that write another form keep rows of their own.

CREATE TABLE menu_snapshot (
    tenant        TEXT   NOT NULL,
    form          TEXT   NOT NULL,
    branch        TEXT   NOT NULL,
    digest        TEXT   NOT NULL,
    content       TEXT   NOT NULL,
    read_at       BIGINT NOT NULL,
    zones_read_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, form)
);
