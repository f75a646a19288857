package app.comanda.bot.carta;

import app.comanda.bot.tenant.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a token says of itself, if it is a JWT (RFC 7519). Its signature is the platform's business. */
final class Jwt {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Jwt() {}

    /** When the token ends ({@code exp}); empty for what is no JWT and for a JWT that never ends. */
    static Optional<Instant> end(Secret token) {
        String[] parts = token.value().strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            JsonNode end = claims == null ? null : claims.get("exp");
            return end == null || !end.isNumber() || !end.canConvertToLong()
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(end.asLong()));
        } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
            // not a JWT after all: the platform may hand out whatever tokens it likes
            return Optional.empty();
        }
    }
}
