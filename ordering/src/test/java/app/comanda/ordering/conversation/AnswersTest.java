package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Shift;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Questions answered from the restaurant's data, on a Monday noon in Lima. */
class AnswersTest {

    private static Chat telling() {
        return Chat.open(TellingMenu.branch()).menu(TellingMenu.menu());
    }

    private static Chat zones(Zone... zones) {
        return Chat.open().world(facts -> facts.with(facts.terms().withZones(List.of(zones))));
    }

    private static Zone district(String name, String cost, String minimum, @Nullable String freeFrom) {
        return new Zone(
                name,
                name,
                new Area.District(name),
                Pizzeria.soles(cost),
                Pizzeria.soles(minimum),
                freeFrom == null ? null : Pizzeria.soles(freeFrom),
                40,
                true);
    }

    private static Shift shift(int from, int to) {
        return new Shift(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @Test
    @DisplayName("case 77: hours of each service, a closed day and a holiday in the branch's time zone")
    void tellsTheHoursOfEachService() {
        Schedule kitchen = new Schedule(
                Map.of(
                        DayOfWeek.MONDAY, List.of(shift(12, 16), shift(19, 23)),
                        DayOfWeek.TUESDAY, List.of(shift(12, 16), shift(19, 23)),
                        DayOfWeek.SATURDAY, List.of(shift(18, 2))),
                Map.of(LocalDate.of(2026, 5, 5), List.of()),
                30);
        OpeningHours hours =
                new OpeningHours(Map.of(Service.DELIVERY, kitchen, Service.PICKUP, Schedule.daily(shift(9, 20))));
        Chat chat = Chat.open().world(facts -> facts.with(facts.terms().with(hours)));

        chat.write("¿hasta qué hora atienden?")
                .says(
                        "Estamos abiertos",
                        "*🛵 Delivery*",
                        "lunes a martes: 12:00 p. m. – 4:00 p. m. y 7:00 p. m. – 11:00 p. m.",
                        "sábado: 6:00 p. m. – 2:00 a. m.",
                        "domingo: cerrado",
                        "martes 05/05: cerrado",
                        "30 min antes del cierre",
                        "Todos los días: 9:00 a. m. – 8:00 p. m.");
        chat.write("atienden mañana por delivery?")
                .says("martes 05/05: cerrado")
                .saysNot("Estamos abiertos");
        chat.write("are you open on Sunday?").says("Sunday 10/05: closed", "Sunday 10/05: 9:00 am – 8:00 pm");
    }

    @Test
    void tellsWhereItIsWithALinkToTheMap() {
        telling().write("¿dónde quedan?").says("Av. Arequipa 2450, Lince", "https://www.google.com/maps");
        telling().write("where are you located?").says("Av. Arequipa 2450, Lince", "query=-12.084,-77.034");
        Chat.open().write("dónde quedan?").says("No tengo a la mano la dirección", "*humano*");
    }

    @Test
    @DisplayName("case 37: inside, outside and unknown places are told apart, with fee, minimum and free delivery")
    void tellsWhereItDeliversAndForHowMuch() {
        Chat chat = zones(
                district("Santiago de Surco", "8.00", "30.00", "90.00"), district("Jesús María", "5.00", "0", null));

        chat.write("llegan a Surco?")
                .says(
                        "Sí, llegamos a *Santiago de Surco*",
                        "envío S/ 8.00",
                        "mínimo S/ 30.00",
                        "gratis desde S/ 90.00",
                        "40 min");
        chat.write("cuánto cuesta el delivery a jesus maria")
                .says("envío S/ 5.00")
                .saysNot("mínimo", "gratis");
        chat.write("do you deliver to SJM?")
                .says(
                        "San Juan de Miraflores",
                        "Santiago de Surco*: delivery S/ 8.00",
                        "Jesús María*: delivery S/ 5.00");
        chat.write("hacen delivery?").says("Santiago de Surco", "Jesús María");
        zones(district("Surco", "8.00", "0", null))
                .write("llegan a la casa de mi tía?")
                .says("envíame tu ubicación");
        zones().write("hacen delivery?").says("no tenemos reparto");
    }

    @Test
    @DisplayName("case 76: of overlapping zones the cheapest that takes the order is told")
    void tellsTheCheapestOfOverlappingZones() {
        Zone dear = new Zone(
                "b", "Lince", new Area.District("Lince"), Pizzeria.soles("9.00"), Pizzeria.soles("0"), null, 30, true);
        Zone cheap = new Zone(
                "a", "Lince", new Area.District("Lince"), Pizzeria.soles("4.00"), Pizzeria.soles("0"), null, 60, true);

        zones(dear, cheap)
                .write("cuánto cuesta el delivery a Lince?")
                .says("envío S/ 4.00")
                .saysNot("9.00");
        zones(dear, cheap).write("what's the delivery fee to Lince?").says("delivery S/ 4.00");
    }

    @Test
    @DisplayName("case 41: only the branch's ways of paying are promised")
    void tellsHowItCanBePaid() {
        Chat.open().write("aceptan yape?").says("Sí, aceptamos *Yape*");
        Chat.open().write("se puede pagar con transferencia?").says("no recibimos *Transferencia*", "*Efectivo*");
        Chat.open().write("do you take credit cards?").says("Yes, we take *Card*");
        Chat.open().write("aceptan dólares?").says("Puedes pagar con: *Efectivo*, *Yape*, *Tarjeta*");
    }

    @Test
    void tellsHowLongItTakes() {
        Chat.open().write("cuánto demora?").says("Delivery: unos 35 min", "En cocina: unos 10 a 20 min");
        Chat.open().write("how long does it take?").says("Delivery: about 35 min");
        telling().write("cuánto demora el quinoto?").says("*Quinoto* toma unos 25 min");
        zones().menu(null).write("cuánto demora?").says("No tengo un tiempo fijo");
    }

    @Test
    @DisplayName("case 44: how long it takes is the order's status while one is on its way")
    void tellsTheStatusOfAnOrderOnItsWay() {
        Chat chat = Orders.submitting().placed("PED-9", Pizzeria.soles("13.00"));

        chat.write("cuánto demora?").says("*PED-9*");
    }

    @Test
    void tellsPricesWithSizesAndAButtonToAdd() {
        telling()
                .write("cuánto cuesta el quinoto grande?")
                .says("Personal: *S/ 22.00*", "Grande: *S/ 35.00* (antes ~S/ 40.00~)")
                .offers("Agregar")
                .tap("Agregar")
                .tap("Grande")
                .tap("2")
                .says("Agregué 2 × *Quinoto (Grande)*", "S/ 70.00");
        telling().write("how much is the fried rice?").says("S/ 24.00").offers("Add");
        Chat.open().write("a cómo está el pollo?").offers("Pollo entero", "Cuarto de pollo");
        Orders.withDrinks(2).write("cuánto es el total?").says("2 unidades, *S/ 13.00*");
    }

    @Test
    @DisplayName("case 27: what is sold out is not offered when its price is asked")
    void saysWhatIsSoldOut() {
        Chat chat = Chat.open()
                .write("cuánto cuesta el combo familiar?")
                .says("no tenemos *Combo familiar*", "Pollo entero");

        assertThat(chat.titles()).doesNotContain("Agregar");
    }

    @Test
    @DisplayName("case 54: a heading with more than ten dishes is paged when it is asked for")
    void showsAHeadingThatIsAskedFor() {
        telling().write("qué hay de postre?").offers("Torta de chocolate", "Alfajor");
        telling().write("what desserts do you have?").offers("Chocolate cake");
        assertThat(telling().write("qué tienen para tomar?").titles()).hasSize(10);
        telling().write("tienen sushi?").says("no lo encuentro en nuestra carta");
    }

    @Test
    void saysOfAllergensOnlyWhatTheMenuSays() {
        telling().write("el chaufa tiene soya?").says("*Arroz chaufa* contiene soya", "soya, huevo");
        telling()
                .write("el chaufa tiene maní?")
                .says("no dice si *Arroz chaufa* tiene maní", "no te lo puedo asegurar", "*humano*");
        telling()
                .write("el lomo saltado tiene gluten?")
                .says("no dice si *Lomo saltado* tiene gluten")
                .saysNot("Alérgenos que");
        telling()
                .write("does the fried rice have nuts?")
                .says("doesn't say whether *Fried rice* contains nuts", "*human*");
        telling().write("is the alfajor gluten free?").says("*Alfajor* contains gluten");
        telling().write("la torta de chocolate es libre de gluten?").says("*Torta de chocolate* como sin gluten");
        telling().write("qué alérgenos tiene el lomo saltado?").says("no indica los alérgenos de *Lomo saltado*");
        Chat.open()
                .write("tienen algo sin gluten?")
                .says("no dice qué platos tienen gluten")
                .saysNot("sin gluten:");
    }

    @Test
    void aNameIsNoAllergen() {
        telling()
                .write("la leche de tigre tiene lactosa?")
                .says("menciona lácteos", "no lo indica como alérgeno", "*humano*")
                .saysNot("contiene");
    }

    @Test
    void listsWhatFitsADiet() {
        telling()
                .write("¿tienes algo vegetariano?")
                .says("Quinoto", "Torta de chocolate")
                .saysNot("Lomo");
        telling()
                .write("do you have anything vegetarian?")
                .says("Quinoa risotto", "Chocolate cake")
                .saysNot("beef");
        telling().write("opciones veganas").says("no marca nada como apto para veganos", "*humano*");
        telling().write("algo sin picante").says("no marca nada como sin picante", "picante:\n• Ají de gallina");
        telling().write("es picante el ají de gallina?").says("*Ají de gallina* es picante");
        telling().write("el quinoto es vegetariano?").says("*Quinoto* es apto para vegetarianos");
        telling()
                .write("English please")
                .write("is the fried rice vegan?")
                .says("doesn't say that *Fried rice* is vegan");
    }

    @Test
    @DisplayName("case 19: only offers that count are told, and the step stays")
    void tellsTheOffersInTheMiddleOfAnOrder() {
        Chat chat = Chat.open().world(facts -> facts.with(Pizzeria.ownTerms())).write("inca kola");

        chat.write("qué promociones tienen?").says("10 % menos en todas las pizzas", "Cuántas unidades");
        assertThat(chat.state()).isInstanceOf(State.ChoosingQuantity.class);
        chat.write("any deals today?").says("10% off every pizza", "How many");
        Orders.quoted().write("tienen ofertas?").says("Hoy no hay promociones", "¿Lo pedimos?");
    }

    @Test
    @DisplayName("case 36: a question while the address is awaited is answered, and the address still taken")
    void answersWhileAnAddressIsAwaited() {
        Chat chat = Orders.withDrinks(4).write("pagar").write("delivery");

        chat.write("cuánto cuesta el delivery a Lince?").says("envío S/ 6.00", "A dónde te lo llevamos");
        assertThat(chat.state()).isInstanceOf(State.GivingAddress.class);
        chat.write("Jr. Canevaro 220, Lince").says("Llegamos a tu dirección");
    }

    @Test
    @DisplayName("case 38: a question while the name is awaited is no name")
    void answersWhileANameIsAwaited() {
        Chat chat = Orders.withDrinks(2).write("pagar").write("recojo");

        chat.write("hasta qué hora atienden?").says("atendiendo", "A nombre de quién");
        assertThat(chat.session().name()).isNull();
        chat.write("¿aceptan yape?").says("Sí, aceptamos *Yape*");
        chat.write("Ana").says("Cómo vas a pagar");
    }

    @Test
    @DisplayName("case 31: a question beside a quote changes nothing of it, and it can still be confirmed")
    void aQuoteStaysGoodAfterAQuestion() {
        Chat chat = Orders.quoted();
        String quote = ((State.Quoted) chat.state()).quote().id();

        chat.write("cuánto demora?").says("¿Lo pedimos?");
        assertThat(((State.Quoted) chat.state()).quote().id()).isEqualTo(quote);
        chat.tap("✅ Confirmar");
        assertThat(chat.submitted()).hasSize(1);
        chat.write("aceptan yape?").says("Sí, aceptamos *Yape*");
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    @DisplayName("case 71: an order and a question in one message are both heard")
    void anOrderBesideAQuestionIsTaken() {
        Chat chat = Chat.open()
                .write("quiero 2 inca kolas, hasta qué hora atienden?")
                .says("atendiendo", "Agregué 2 ×");
        assertThat(chat.session().cart().units()).isEqualTo(2);
        chat = Chat.open()
                .write("I want 2 inca kolas and how long does it take?")
                .says("about 35 min", "Added 2 ×");
        assertThat(chat.session().cart().units()).isEqualTo(2);
    }

    @Test
    @DisplayName("case 69: a question in the other language is answered in it")
    void answersInTheLanguageOfTheQuestion() {
        Chat chat = Chat.open().write("hola").write("is it gluten free?").says("The menu doesn't say");
        assertThat(chat.session().language()).isEqualTo(Language.EN);
    }
}
