package app.comanda.bot.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.ordering.conversation.ChatLimits;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.delivery.Coordinates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundMessageTest {
    private static final Inbound POLITE = new Inbound.Said(new Event.SentMedia(Event.SentMedia.Kind.OTHER, null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':'text'}",
                "{'type':'text','text':{'body':' \\n'}}",
                "{'type':'text','text':'hola'}",
                "{'type':'interactive','interactive':{'type':'button_reply','button_reply':{}}}",
                "{'type':'interactive','interactive':{'type':'call_permission_reply','call_permission_reply':{'a':1}}}",
                "{'type':'button'}",
                "{'type':'location','location':{'latitude':'north','longitude':3}}",
                "{'type':'location','location':{'latitude':91,'longitude':3}}",
                "{'type':'location','location':{'latitude':1,'longitude':-180.1}}",
                "{'type':'location','location':{'latitude':1e400,'longitude':'NaN'}}",
                "{'type':'order','order':{'product_items':[]}}",
                "{'type':'order','order':{'product_items':[{'product_retailer_id':'a','quantity':0},{'quantity':1},7]}}",
                "{'type':'contacts','contacts':[]}",
                "{'type':'contacts','contacts':['Ana']}",
                "{'type':'unsupported'}",
                "{'type':12}"
            })
    @DisplayName("case 53: what cannot be read is answered politely")
    void answersPolitely(String payload) {
        assertThat(parse(payload)).isEqualTo(POLITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reaction", "edit", "revoke", "system", "request_welcome"})
    void ignoresOnPurpose(String type) {
        assertThat(parse("{'type':'" + type + "'}")).isInstanceOf(Inbound.Ignored.class);
    }

    @Test
    void readsATypeFromTheOnePartThereIs() {
        assertThat(parse("{'text':{'body':'hola'}}")).isEqualTo(said(new Event.Wrote("hola")));
    }

    @Test
    void readsCoordinatesWrittenAsStrings() {
        assertThat(parse("{'type':'location','location':{'latitude':'-12.0000005','longitude':'180'}}"))
                .isEqualTo(said(new Event.SharedLocation(new Coordinates(-12_000_000, 180_000_000), null, null)));
    }

    @Test
    void cutsWordsAtWhatAMessageHoldsWithoutHalvingAnEmoji() {
        String fits = "a".repeat(ChatLimits.TEXT_BODY - 1);

        assertThat(parse("{'type':'text','text':{'body':'" + fits + "🥑'}}")).isEqualTo(said(new Event.Wrote(fits)));
    }

    @Test
    void keepsTheReadableItemsOfACatalogueCart() {
        assertThat(
                        parse(
                                "{'type':'order','order':{'product_items':[{'product_retailer_id':5,'quantity':'2'},{'quantity':9}]}}"))
                .hasToString("Said[event=SentCatalogCart[items=[CatalogItem[retailerId=5, quantity=2]], text=null]]");
    }

    @Test
    void findsAPhoneInACardOfTheNewerForm() {
        assertThat(parse("{'type':'contacts','contacts':[{'vcard':'TEL;VALUE=uri:tel:+51-911-222-333\\nFN:Eva'}]}"))
                .isEqualTo(said(new Event.SharedContact("Eva", "+51-911-222-333")));
    }

    @Test
    void takesAContactWithoutAPhone() {
        assertThat(parse("{'type':'contacts','contacts':[{'name':{'first_name':'Eva'}}]}"))
                .isEqualTo(said(new Event.SharedContact("Eva", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null"})
    void callsAPayloadThatIsNoMessageABug(String payload) {
        assertThatIllegalArgumentException().isThrownBy(() -> InboundMessage.parse(payload));
    }

    private static Inbound parse(String payload) {
        return InboundMessage.parse(payload.replace('\'', '"'));
    }

    private static Inbound said(Event.FromCustomer event) {
        return new Inbound.Said(event);
    }
}
