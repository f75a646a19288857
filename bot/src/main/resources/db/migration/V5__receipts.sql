-- Pictures of a payment that customers sent for an order, by the id WhatsApp hands them out by.
CREATE TABLE order_receipt (
    tenant      TEXT   NOT NULL,
    reference   TEXT   NOT NULL,
    media_id    TEXT   NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, reference, media_id)
);
