package app.comanda.bot.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of webhook means, from its bytes to the core's events: one body a kind. */
@DisplayName("cases 52, 53: every kind of message is answered or ignored on purpose")
class WebhookMeaningTest {
    private static final String LUCIA = "lima +51987654321/PE.84120993311aB/Lucía Ríos: ";
    private static final String POLITE = LUCIA + "SentMedia[kind=OTHER, caption=null, mediaId=null]";

    private final WebhookDecoder decoder = new WebhookDecoder(Houses.BOTH, WebhookLimits.STANDARD);

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("text", LUCIA + "Wrote[text=Dos anticuchos y una chicha 🍢, por favor]"),
                arguments("text-about-a-product", LUCIA + "Wrote[text=¿Aún tienen este?]"),
                arguments("text-by-user-id", "lima null/PE.84120993311aB/Lucía Ríos: Wrote[text=hola]"),
                arguments(
                        "text-without-sender-beside-one-contact",
                        "lima null/PE.84120993311aB/Lucía Ríos: Wrote[text=hola]"),
                arguments("button-reply", LUCIA + "Tapped[id=c:ok:7, title=Confirmar]"),
                arguments("list-reply", LUCIA + "Tapped[id=p:64ff00, title=Ají de gallina]"),
                arguments("flow-reply", POLITE),
                arguments("template-button", LUCIA + "Tapped[id=again, title=Pedir otra vez]"),
                arguments("template-button-without-payload", LUCIA + "Wrote[text=Pedir otra vez]"),
                arguments(
                        "location",
                        LUCIA + "SharedLocation[coordinates=Coordinates[latitudeE6=-12121112, longitudeE6=-77030001],"
                                + " name=Parque Kennedy, address=Av. Larco 101, Miraflores]"),
                arguments("image", LUCIA + "SentMedia[kind=IMAGE, caption=así lo quiero, mediaId=7001]"),
                arguments("audio", LUCIA + "SentMedia[kind=AUDIO, caption=null, mediaId=7002]"),
                arguments("video", LUCIA + "SentMedia[kind=VIDEO, caption=null, mediaId=7003]"),
                arguments("document", LUCIA + "SentMedia[kind=DOCUMENT, caption=mi lista, mediaId=7004]"),
                arguments("sticker", POLITE),
                arguments("contacts", LUCIA + "SharedContact[name=Tío Beto, phone=+51 911 222 333]"),
                arguments("contacts-as-card", LUCIA + "SharedContact[name=Tía Rosa, phone=+51 944 555 666]"),
                arguments(
                        "order",
                        LUCIA + "SentCatalogCart[items=[CatalogItem[retailerId=causa-01, quantity=2],"
                                + " CatalogItem[retailerId=chicha-1l, quantity=1]], text=sin ají]"),
                arguments("reaction", "lima IGNORED reaction needs-no-answer x1"),
                arguments("reaction-removed", "lima IGNORED reaction needs-no-answer x1"),
                arguments("unsupported", POLITE),
                arguments("unsupported-unavailable", POLITE),
                arguments("unsupported-poll-update", LUCIA + "ignored unsupported-poll_update"),
                arguments("type-of-tomorrow", POLITE),
                arguments("edit", "lima IGNORED edit needs-no-answer x1"),
                arguments("revoke", "lima IGNORED revoke needs-no-answer x1"),
                arguments("number-changed", "lima +51987654321/null/null is now +51999000111/null/null"),
                arguments("number-changed-older-form", "lima +51987654321/null/null is now +51999000111/null/null"),
                arguments(
                        "user-id-update",
                        "lima +51987654321/PE.84120993311aB/null is now +51987654321/PE.90001zz/null"),
                arguments("status-sent", "lima wamid.OUT1 SENT 0198f2aa-outbox null"),
                arguments("status-delivered-by-user-id", "lima wamid.OUT1 DELIVERED null null"),
                arguments("status-read", "lima wamid.OUT1 READ null null"),
                arguments("status-played", "lima wamid.OUT1 READ null null"),
                arguments("status-failed", "lima wamid.OUT1 FAILED null 131026"),
                arguments("errors-beside-nothing", "lima ERROR 131016  x1"),
                arguments(
                        "echo-text",
                        "lima wrote to +51987654321/null/null: Said[event=Wrote[text=Sí, tenemos mesa a las ocho]]"),
                arguments("echo-reaction", "lima IGNORED reaction needs-no-answer x1"),
                arguments("account-update", "none CHANGE account_update  x1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void means(String kind, String meaning) {
        assertThat(Meanings.of(decoder, body(kind))).containsExactly(meaning);
    }

    @Test
    void answersATapWhosePayloadWasLostAndCountsTheErrorBesideIt() {
        assertThat(Meanings.of(decoder, body("interactive-without-payload")))
                .containsExactly(POLITE, "lima ERROR 131000  x1");
    }

    @Test
    @DisplayName("cases 49, 63: all entries, changes and messages, each to its own restaurant, in order of time")
    void takesAllEntriesOfTwoRestaurants() {
        assertThat(Meanings.of(decoder, body("two-tenants")))
                .isEqualTo(List.of(
                        LUCIA + "Wrote[text=primero]",
                        LUCIA + "Wrote[text=segundo]",
                        "cusco +51955000111/null/Ana: Wrote[text=otra casa]",
                        "cusco wamid.OUT9 READ null null",
                        "cusco wamid.OUT9 SENT null null"));
    }

    static byte[] body(String kind) {
        try (InputStream in = WebhookMeaningTest.class.getResourceAsStream("/webhooks/" + kind + ".json")) {
            if (in == null) {
                throw new AssertionError("No body of kind " + kind);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
