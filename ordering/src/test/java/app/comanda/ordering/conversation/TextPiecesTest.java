package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.money.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

    @Test
    @DisplayName("case 13: amounts are written in the currency they are in")
    void amountsAreWrittenInTheirCurrency() {
        assertThat(MoneyText.of(Pizzeria.soles("12.90"))).isEqualTo("S/ 12.90");
        assertThat(MoneyText.of(Pizzeria.soles("1290"))).isEqualTo("S/ 1,290.00");
        assertThat(MoneyText.of(Pizzeria.soles("0"))).isEqualTo("S/ 0.00");
        assertThat(MoneyText.of(new Money(1290, Currency.getInstance("USD")))).isEqualTo("US$ 12.90");
        assertThat(MoneyText.of(new Money(1290, Currency.getInstance("EUR")))).isEqualTo("€ 12.90");
    }

    @Test
    @DisplayName("case 38: numbers as written in Peru become E.164, anything else is refused")
    void phonesAreRead() {
        assertThat(Phones.parse("987 654 321")).contains("+51987654321");
        assertThat(Phones.parse("+51 987-654-321")).contains("+51987654321");
        assertThat(Phones.parse("51987654321")).contains("+51987654321");
        assertThat(Phones.parse("(01) 422-1234")).contains("+5114221234");
        assertThat(Phones.parse("+1 305 555 0100")).contains("+13055550100");
        for (String wrong : List.of("hola", "123", "887654321", "98765432", "+51 887654321", "987654321 ext 4", "")) {
            assertThat(Phones.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    @DisplayName("case 55: what the eye takes for one character is never cut")
    void charactersStayWhole() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(Titles.fit(family + family, 20)).isEqualTo(family + "…");
        assertThat(Titles.fit("Sélection de paiement", 20))
                .hasSizeLessThanOrEqualTo(20)
                .endsWith("…");
        assertThat(Titles.fit(" \n ", 20)).isEqualTo("-");
        assertThat(Titles.unique(List.of("a", "a", "a"), 20)).containsExactly("a", "a (2)", "a (3)");
    }

    @Test
    @DisplayName("case 55: every title of both languages fits its button")
    void titlesFit() {
        for (Texts texts : List.of(new TextsEs(), new TextsEn())) {
            assertThat(List.of(
                            texts.seeMenu(),
                            texts.orderMore(),
                            texts.seeCart(),
                            texts.pay(),
                            texts.myOrder(),
                            texts.seeCategories(),
                            texts.seeProducts(),
                            texts.choose(),
                            texts.nextPage(),
                            texts.previousPage(),
                            texts.otherCategories(),
                            texts.skip(),
                            texts.done(),
                            texts.changeCart(),
                            texts.emptyCart(),
                            texts.oneMore(),
                            texts.oneLess(),
                            texts.remove(),
                            texts.delivery(),
                            texts.pickup(),
                            texts.otherAddress(),
                            texts.confirm(),
                            texts.change(),
                            texts.cancel(),
                            texts.tryAgain()))
                    .allMatch(title ->
                            title.length() <= ChatLimits.BUTTON_TITLE || title.equals(texts.otherCategories()));
        }
    }

    @Test
    void aSentenceThatEndsWithATimeHasOneFullStop() {
        for (SellingTexts texts : List.of(new SellingTextsEs(), new SellingTextsEn())) {
            for (String time : List.of("hoy 4:00 p. m.", "today 4:00 pm")) {
                assertThat(List.of(
                                texts.closedUntil(time),
                                texts.openUntil(time),
                                texts.timeNotOffered(time),
                                texts.timePassed(time)))
                        .allMatch(text -> text.endsWith(".") && !text.contains(".."));
            }
        }
    }
}
