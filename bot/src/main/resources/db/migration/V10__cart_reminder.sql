-- When a customer who left a cart is reminded of it; empty where there is no cart, or no reminder is wanted.
ALTER TABLE conversation ADD COLUMN remind_at BIGINT;
CREATE INDEX conversation_reminder ON conversation (tenant, remind_at) WHERE remind_at IS NOT NULL;
