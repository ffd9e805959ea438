-- An answer that is kept is given again byte for byte, so its members keep their order.
alter table idempotency_key alter column answer type json using answer::json;
