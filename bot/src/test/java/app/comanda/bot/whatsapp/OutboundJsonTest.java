package app.comanda.bot.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.bot.journal.Person;
import app.comanda.ordering.conversation.Reply;
import app.comanda.ordering.conversation.TapId;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutboundJsonTest {
    private static final String COMMON = "'messaging_product':'whatsapp','recipient_type':'individual',";

    @Test
    void writesText() {
        assertThat(OutboundJson.write(Rendering.render(new Reply.Text("¡Listo! 🍕\n\"ya\""))))
                .satisfies(is(
                        "{" + COMMON + "'type':'text','text':{'body':'¡Listo! 🍕\\n\\\"ya\\\"','preview_url':false}}"));
    }

    @Test
    void writesButtons() {
        Reply reply = new Reply.Buttons(
                "¿Va?", List.of(new Reply.Button(new TapId("y:1"), "Sí"), new Reply.Button(new TapId("n:1"), "No")));

        assertThat(OutboundJson.write(Rendering.render(reply)))
                .satisfies(
                        is(
                                "{" + COMMON
                                        + "'type':'interactive','interactive':{'type':'button','body':{'text':'¿Va?'},'action':{'buttons':["
                                        + "{'type':'reply','reply':{'id':'y:1','title':'Sí'}},{'type':'reply','reply':{'id':'n:1','title':'No'}}]}}}"));
    }

    @Test
    void writesAList() {
        Reply reply = new Reply.Rows(
                "Carta",
                "Ver",
                List.of(
                        new Reply.Section("Fríos", List.of(new Reply.Row(new TapId("p:1"), "Causa", "S/ 18.00"))),
                        new Reply.Section("Calientes", List.of(new Reply.Row(new TapId("p:2"), "Lomo", " ")))));

        assertThat(OutboundJson.write(Rendering.render(reply)))
                .satisfies(is("{" + COMMON
                        + "'type':'interactive','interactive':{'type':'list','body':{'text':'Carta'},'action':{'button':'Ver','sections':["
                        + "{'title':'Fríos','rows':[{'id':'p:1','title':'Causa','description':'S/ 18.00'}]},"
                        + "{'title':'Calientes','rows':[{'id':'p:2','title':'Lomo'}]}]}}}"));
    }

    @Test
    void leavesOutTheTitleOfAnOnlySection() {
        Reply reply = new Reply.Rows(
                "Carta",
                "Ver",
                List.of(new Reply.Section("", List.of(new Reply.Row(new TapId("p:1"), "Causa", null)))));

        assertThat(OutboundJson.write(Rendering.render(reply)))
                .contains("\"sections\":[{\"rows\":[{\"id\":\"p:1\",\"title\":\"Causa\"}]}]");
    }

    @Test
    @DisplayName("case 59: cards count from zero, and every one has the same button")
    void writesCards() {
        Reply reply = new Reply.Cards(
                "Fríos",
                List.of(
                        new Reply.Card(
                                "https://a.pe/1.jpg",
                                "Causa",
                                List.of(new Reply.Button(new TapId("p:1"), "Lo quiero"))),
                        new Reply.Card(
                                "https://a.pe/2.jpg",
                                "Tiradito",
                                List.of(new Reply.Button(new TapId("p:2"), "Lo quiero")))));

        assertThat(OutboundJson.write(Rendering.render(reply)))
                .satisfies(
                        is(
                                "{" + COMMON
                                        + "'type':'interactive','interactive':{'type':'carousel','body':{'text':'Fríos'},'action':{'cards':["
                                        + "{'card_index':0,'type':'cta_url','header':{'type':'image','image':{'link':'https://a.pe/1.jpg'}},'body':{'text':'Causa'},"
                                        + "'action':{'buttons':[{'type':'quick_reply','quick_reply':{'id':'p:1','title':'Lo quiero'}}]}},"
                                        + "{'card_index':1,'type':'cta_url','header':{'type':'image','image':{'link':'https://a.pe/2.jpg'}},'body':{'text':'Tiradito'},"
                                        + "'action':{'buttons':[{'type':'quick_reply','quick_reply':{'id':'p:2','title':'Lo quiero'}}]}}]}}}"));
    }

    @Test
    void writesAPicture() {
        assertThat(OutboundJson.write(Rendering.render(new Reply.Picture("https://a.pe/b.jpg", "Causa"))))
                .satisfies(
                        is("{" + COMMON + "'type':'image','image':{'link':'https://a.pe/b.jpg','caption':'Causa'}}"));
        assertThat(OutboundJson.write(Rendering.render(new Reply.Picture("https://a.pe/b.jpg", ""))))
                .doesNotContain("caption");
    }

    @Test
    void writesAQuestionForThePlace() {
        assertThat(OutboundJson.write(Rendering.render(new Reply.AskLocation("¿Dónde estás?"))))
                .satisfies(
                        is(
                                "{" + COMMON
                                        + "'type':'interactive','interactive':{'type':'location_request_message','body':{'text':'¿Dónde estás?'},'action':{'name':'send_location'}}}"));
    }

    @Test
    void refusesAReplyThatGoesBeyondTheChat() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rendering.render(new Reply.Text("")));
    }

    @Test
    void addressesAPhoneWithItsPlus() {
        String kept = OutboundJson.write(new OutboundMessage.Text("hola"));

        assertThat(OutboundJson.addressed(kept, new Person("+51987654321", "PE.1", null), "out-1"))
                .satisfies(
                        is(
                                "{" + COMMON
                                        + "'type':'text','text':{'body':'hola','preview_url':false},'to':'+51987654321','biz_opaque_callback_data':'out-1'}"));
    }

    @Test
    @DisplayName("case 70: someone without a phone is addressed by user id")
    void addressesAUserId() {
        String kept = OutboundJson.write(new OutboundMessage.Text("hola"));

        assertThat(OutboundJson.addressed(kept, new Person(null, "PE.1", null), "out-1"))
                .contains("\"recipient\":\"PE.1\"")
                .doesNotContain("\"to\"");
    }

    @Test
    void callsAKeptPayloadThatIsNoObjectABug() {
        for (String kept : List.of("", "[]", "{")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutboundJson.addressed(kept, new Person("+51987654321", null, null), "1"));
        }
    }

    @Test
    void writesReadWithAndWithoutTyping() {
        assertThat(OutboundJson.read("wamid.A", true))
                .satisfies(
                        is(
                                "{'messaging_product':'whatsapp','status':'read','message_id':'wamid.A','typing_indicator':{'type':'text'}}"));
        assertThat(OutboundJson.read("wamid.A", false)).doesNotContain("typing");
    }

    private static ThrowingConsumer<String> is(String json) {
        JsonMapper mapper = JsonMapper.builder().build();
        return actual -> assertThat(mapper.readTree(actual)).isEqualTo(mapper.readTree(json.replace('\'', '"')));
    }
}
