package app.comanda.bot.whatsapp;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is exchanged with Meta. */
final class MetaJson {
    /** Writes everything outside ASCII as escapes, as Meta does; so halves of characters survive storage too. */
    private static final JsonMapper ESCAPING = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private MetaJson() {}

    /** A reader that refuses what is larger or deeper than the limits. */
    static JsonMapper reader(WebhookLimits limits) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(limits.bodyBytes())
                                .maxStringLength(limits.bodyBytes())
                                .maxNestingDepth(limits.nesting())
                                .maxNumberLength(limits.numberLength())
                                .build())
                        .build())
                .build();
    }

    static String write(JsonNode node) {
        return ESCAPING.writeValueAsString(node);
    }

    /** A reader of JSON whose size is bounded already. */
    static JsonMapper plain() {
        return PLAIN;
    }
}
