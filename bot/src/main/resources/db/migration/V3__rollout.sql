-- Who takes an order: the platform (every order before there was a choice) or the built-in restaurant.
ALTER TABLE orders ADD COLUMN desk TEXT NOT NULL DEFAULT 'PLATFORM';

-- How far a restaurant has moved to the platform: flags, schedule and id map as one document, which changes as a whole
-- and only from the version it was read in. The versions alone are read twice a second by every instance.
CREATE TABLE rollout (
    tenant   TEXT   NOT NULL,
    version  BIGINT NOT NULL,
    document TEXT   NOT NULL,
    PRIMARY KEY (tenant)
);

-- Every change of it, kept for good: who, when, why. Times are milliseconds since the epoch.
CREATE TABLE rollout_change (
    tenant TEXT   NOT NULL,
    id     TEXT   NOT NULL,
    at     BIGINT NOT NULL,
    who    TEXT   NOT NULL,
    what   TEXT   NOT NULL,
    before TEXT   NOT NULL,
    after  TEXT   NOT NULL,
    why    TEXT   NOT NULL,
    PRIMARY KEY (tenant, id)
);
