-- How fast customers write is looked up with every message: those of a conversation, and those of all of a restaurant.
CREATE INDEX inbox_pace ON inbox (tenant, conversation, sent_at);
CREATE INDEX inbox_written ON inbox (tenant, sent_at, source);
DROP INDEX inbox_of;
