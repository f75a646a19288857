package app.comanda.bot.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.comanda.bot.whatsapp.OutboundMessage.Card;
import app.comanda.bot.whatsapp.OutboundMessage.Carousel;
import app.comanda.bot.whatsapp.OutboundMessage.Image;
import app.comanda.bot.whatsapp.OutboundMessage.ListMessage;
import app.comanda.bot.whatsapp.OutboundMessage.LocationRequest;
import app.comanda.bot.whatsapp.OutboundMessage.ReplyButton;
import app.comanda.bot.whatsapp.OutboundMessage.ReplyButtons;
import app.comanda.bot.whatsapp.OutboundMessage.Row;
import app.comanda.bot.whatsapp.OutboundMessage.Section;
import app.comanda.bot.whatsapp.OutboundMessage.Text;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("cases 54, 55: what Meta would refuse cannot be built")
class OutboundMessageTest {

    static Stream<Arguments> beyond() {
        return Stream.of(
                beyond("text body", () -> new Text(x(4097))),
                beyond("text body", () -> new Text(" \n")),
                beyond("interactive body", () -> new ReplyButtons(x(1025), buttons(1))),
                beyond("interactive body", () -> new ReplyButtons("", buttons(1))),
                beyond("buttons", () -> new ReplyButtons("b", buttons(0))),
                beyond("buttons", () -> new ReplyButtons("b", buttons(4))),
                beyond("button title", () -> new ReplyButton("1", x(21))),
                beyond("button title", () -> new ReplyButton("1", "Sélectionner Paiement")),
                beyond("button title", () -> new ReplyButton("1", " ")),
                beyond("button title", () -> new ReplyButton("1", "🍕".repeat(11))),
                beyond("button id", () -> new ReplyButton(x(257), "t")),
                beyond("button id", () -> new ReplyButton("", "t")),
                beyond("button id", () -> new ReplyButton(" 1", "t")),
                beyond("button id", () -> new ReplyButton("1\n", "t")),
                beyond(
                        "button titles",
                        () -> new ReplyButtons("b", List.of(new ReplyButton("1", "Sí"), new ReplyButton("2", "Sí")))),
                beyond(
                        "button ids",
                        () -> new ReplyButtons("b", List.of(new ReplyButton("1", "Sí"), new ReplyButton("1", "No")))),
                beyond("interactive body", () -> new ListMessage(x(1025), "Ver", List.of(section(1, 0)))),
                beyond("list opener", () -> new ListMessage("b", x(21), List.of(section(1, 0)))),
                beyond("list opener", () -> new ListMessage("b", "", List.of(section(1, 0)))),
                beyond("list sections", () -> new ListMessage("b", "Ver", List.of())),
                beyond("list rows in all", () -> new ListMessage("b", "Ver", List.of(section(5, 0), section(6, 5)))),
                beyond("row ids", () -> new ListMessage("b", "Ver", List.of(section(2, 0), section(2, 1)))),
                beyond(
                        "section title",
                        () -> new ListMessage("b", "Ver", List.of(section(1, 0), new Section(null, rows(1, 1))))),
                beyond("section title", () -> new Section(x(25), rows(1, 0))),
                beyond("rows of a section", () -> new Section("s", List.of())),
                beyond("row title", () -> new Row("1", x(25), null)),
                beyond("row title", () -> new Row("1", "", null)),
                beyond("row description", () -> new Row("1", "t", x(73))),
                beyond("row id", () -> new Row(x(201), "t", null)),
                beyond("row id", () -> new Row("1 ", "t", null)),
                beyond("image caption", () -> new Image("https://a.pe/b.jpg", x(1025))),
                beyond("image link", () -> new Image("http://a.pe/b.jpg", null)),
                beyond("image link", () -> new Image("https:///b.jpg", null)),
                beyond("image link", () -> new Image("a picture", null)),
                beyond("cards", () -> new Carousel("b", List.of(card("1", "t")))),
                beyond("cards", () -> new Carousel("b", Collections.nCopies(11, card("1", "t")))),
                beyond("button ids of the cards", () -> new Carousel("b", List.of(card("1", "t"), card("1", "t")))),
                beyond("card body", () -> card("1", x(161))),
                beyond("card body", () -> card("1", "a\nb\nc\nd")),
                beyond("card picture", () -> new Card("ftp://a.pe/b.jpg", "t", buttons(1))),
                beyond("interactive body", () -> new LocationRequest(x(1025))));
    }

    private static Card card(String id, String body) {
        return new Card("https://a.pe/b.jpg", body, List.of(new ReplyButton(id, "Lo quiero")));
    }

    private static Arguments beyond(String limit, Supplier<Object> building) {
        return arguments(limit, building);
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("beyond")
    void namesTheLimitThatIsBroken(String limit, Supplier<Object> building) {
        assertThatIllegalArgumentException().isThrownBy(building::get).withMessageStartingWith(limit + ":");
    }

    @Test
    void buildsWhatIsExactlyAtTheLimits() {
        assertThatCode(() -> {
                    new Text(x(4096));
                    new ReplyButtons(
                            x(1024),
                            List.of(
                                    new ReplyButton(x(256), x(20)),
                                    new ReplyButton("2", "🍕".repeat(10)),
                                    new ReplyButton("3", "3")));
                    new ListMessage(x(1024), x(20), List.of(section(4, 0), section(6, 4)));
                    new ListMessage(
                            "b",
                            "v",
                            IntStream.range(0, 10).mapToObj(i -> section(1, i)).toList());
                    new Section(x(24), List.of(new Row(x(200), x(24), x(72))));
                    new Image("https://a.pe/b.jpg", x(1024));
                    new LocationRequest(x(1024));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void neverPrintsWhatACustomerMayHaveWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Text("secreto ".repeat(600)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secreto"));
    }

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static List<ReplyButton> buttons(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ReplyButton("id" + i, "title" + i))
                .toList();
    }

    private static Section section(int count, int first) {
        return new Section("s" + first, rows(count, first));
    }

    private static List<Row> rows(int count, int first) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> new Row("id" + i, "same title", null))
                .toList();
    }
}
