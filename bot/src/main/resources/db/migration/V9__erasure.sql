-- Erasing a customer looks up whatever is theirs; without these it would read every row of the restaurant.
CREATE INDEX alias_of ON alias (tenant, customer);
CREATE INDEX inbox_of ON inbox (tenant, conversation);
CREATE INDEX outbox_of ON outbox (tenant, conversation);
CREATE INDEX orders_of ON orders (tenant, conversation);
CREATE INDEX staff_note_of ON staff_note (tenant, conversation);
CREATE INDEX rating_of ON rating (tenant, conversation);

-- The day of a conversation's last turn, in days since the epoch. Whole days, so that a turn seldom changes the index;
-- conversations from before it was kept count as alive on the day of the latest message of all.
ALTER TABLE conversation ADD COLUMN last_day BIGINT NOT NULL DEFAULT 0;
UPDATE conversation SET last_day = COALESCE((SELECT MAX(received_at) / 86400000 FROM inbox), 0);
CREATE INDEX conversation_idle ON conversation (tenant, last_day);

-- Orders that still hold what their customer is called, where they live and what they wished for.
CREATE INDEX orders_personal ON orders (tenant, ready_at) WHERE payload <> '{}';
ALTER TABLE local_order ADD COLUMN anonymous INTEGER NOT NULL DEFAULT 0;
CREATE INDEX local_order_personal ON local_order (tenant, placed_at) WHERE anonymous = 0;
