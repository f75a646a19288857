package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import app.comanda.sandbox.carta.CartaMode;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint as the sandbox reads the contract, over HTTP. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointContractTest {
    private final SandboxHouse house = new SandboxHouse();
    private final CartaClient client = house.calls.client;

    @BeforeAll
    void listens() {
        assertThat(house.sandbox.port()).isPositive();
    }

    @AfterEach
    void wellAgain() {
        house.sandbox.faults().clear();
        house.sandbox.carta().setMode(CartaMode.documented());
        // Breakers and rests of one test are over before the next begins.
        house.calls.clock.advance(CartaLimits.BREAKER_WINDOW.plus(CartaLimits.LONGEST_REST));
        house.calls.waits.clear();
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void readsTheMenuWithEveryPresentationAndModifier() {
        Menu menu = house.menu(house.pizzeria);

        Product pizza = SandboxHouse.product(menu, "Hawaiana");
        assertThat(pizza.id()).startsWith("PROD");
        assertThat(pizza.presentations())
                .extracting(size -> size.name().in(Language.ES))
                .containsExactly("Personal", "Mediana", "Grande", "Familiar");
        assertThat(pizza.presentations().get(2))
                .as("amountWithDiscount is what is charged")
                .extracting(Presentation::price, Presentation::regularPrice)
                .containsExactly(new Money(3_890, Calls.PEN), new Money(4_390, Calls.PEN));
        assertThat(pizza.modifiers())
                .extracting(group -> group.name().in(Language.ES))
                .contains("Tipo de masa", "Extras");
        assertThat(pizza.modifiers().getFirst().required()).isTrue();
        assertThat(SandboxHouse.product(menu, "Margarita").traits().allergens()).contains("gluten", "lácteos");
    }

    @Test
    @DisplayName("case 4: float positions, ties, empty pictures and descriptions nobody wrote are tolerated")
    void toleratesWhatWasSeenLive() {
        Menu menu = house.menu(house.braza);

        assertThat(menu.categories()).hasSize(6);
        assertThat(menu.categories().getLast().id()).startsWith("la-braza-roja:LOC1760097779968WGX4I:cat:");
        assertThat(menu.categories())
                .extracting(category -> category.description().in(Language.ES))
                .doesNotContain("string");
        assertThat(menu.categories()).extracting(Category::imageUrl).doesNotContain("", "https://carta.img");
        assertThat(SandboxHouse.product(menu, "Picarones").availability()).isEqualTo(Availability.OUT_OF_STOCK);
        assertThat(SandboxHouse.product(menu, "Arroz chaufa").availability()).isEqualTo(Availability.UNAVAILABLE);
        assertThat(menu.categories().stream()
                        .flatMap(category -> category.products().stream())
                        .flatMap(product -> product.presentations().stream())
                        .filter(size -> !size.deliverable()))
                .as("one bottle may not be delivered")
                .hasSize(1);
    }

    @Test
    void readsDetailsByTheOnlyIdThePlatformLooksUp() {
        house.sandbox.carta().setMode(CartaMode.documented().withObjectIdsOnly(true));

        Menu menu = house.menu(house.pizzeria);

        assertThat(SandboxHouse.product(menu, "Hawaiana").orderable()).isTrue();
    }

    @Test
    void saysThatNoDetailsCanBeHadInsteadOfAskingForEver() {
        house.sandbox.carta().setMode(CartaMode.documented().withObjectIdsOnly(true));
        house.sandbox.faults().carta().add(Fault.always(FaultKind.ERROR_BEFORE).at("products"));
        house.sandbox.carta().forgetRequests();

        CartaError error = Calls.error(new BranchReader(client, house.calls.meters).menu(house.pizzeria));

        assertThat(error.call()).isEqualTo(Call.DETAILS);
        assertThat(house.sandbox.carta().requests().stream()
                        .filter(request -> request.path().contains("getProductInMenu")))
                .hasSizeLessThan(60);
    }

    @Test
    void findsOneBadProductAmongGoodOnes() {
        house.sandbox.carta().setMode(CartaMode.documented().withObjectIdsOnly(true));
        Answer<Map<String, PlatformMenu.Details>> details = new DetailsReader(
                        client, house.pizzeria, Calls.value(client.products(house.pizzeria)))
                .read(List.of(
                        SandboxHouse.product(house.menu(house.pizzeria), "Hawaiana")
                                .id(),
                        "PROD0000000000000NOONE",
                        SandboxHouse.product(house.menu(house.pizzeria), "Margarita")
                                .id()));

        assertThat(Calls.value(details)).hasSize(2).doesNotContainKey("PROD0000000000000NOONE");
    }

    @Test
    void readsCategoriesEvenThoseWithoutProducts() {
        assertThat(Calls.value(client.categories(house.braza)))
                .hasSize(6)
                .allSatisfy(category -> assertThat(category.ids()).hasSize(2));
    }

    @Test
    void readsBothIdsAndFlagsOfProducts() {
        ProductIndex index = Calls.value(client.products(house.braza));

        assertThat(Set.copyOf(index.byId().values())).hasSize(15);
        assertThat(index.byId().values()).anyMatch(entry -> !entry.active()).anyMatch(entry -> !entry.inStock());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsZonesAndDriversBareAndWrapped(boolean wrapped) {
        house.sandbox.carta().setMode(CartaMode.documented().withWrappedLists(wrapped));

        assertThat(Calls.value(client.zones(house.braza))).hasSize(5);
        assertThat(Calls.value(client.drivers(house.braza))).hasSize(3).allMatch(Driver::available);
    }

    @Test
    void takesAnEmptyListOfZonesForWhatItIs() {
        List<app.comanda.sandbox.carta.Zone> before = house.sandbox.carta().zones("la-braza-roja");
        house.sandbox.carta().replaceZones("la-braza-roja", List.of());

        assertThat(Calls.value(client.zones(house.braza))).isEmpty();
        house.sandbox.carta().replaceZones("la-braza-roja", before);
    }

    @Test
    void readsTheBusinessWithItsHours() {
        Business business = Calls.value(client.business(house.pizzeria));

        assertThat(business.currency()).isEqualTo(Calls.PEN);
        assertThat(business.timeZone()).isEqualTo(ZoneId.of("America/Lima"));
        assertThat(business.taxBasisPoints()).isEqualTo(1_800);
        assertThat(business.deliveryFee()).isEqualTo(new Money(700, Calls.PEN));
        assertThat(business.minimumOrder()).isEqualTo(new Money(2_500, Calls.PEN));
        assertThat(business.services()).isEqualTo(new Business.Services(true, true, true));
        // Half past midnight of a Saturday in Lima: still Friday's evening.
        assertThat(business.hours()
                        .isOpen(Service.DELIVERY, Instant.parse("2026-11-28T05:30:00Z"), ZoneId.of("America/Lima")))
                .isTrue();
        assertThat(business.hours()
                        .isOpen(Service.ON_SITE, Instant.parse("2026-11-28T05:30:00Z"), ZoneId.of("America/Lima")))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("case 1: the base URL works with and without its prefix")
    @ValueSource(strings = {"/carta", "/carta/", "/carta/api/v1", "/carta/api/v1/"})
    void takesTheBaseUrlEitherWay(String path) {
        Tenant tenant = Calls.tenant(
                "pizzeria",
                house.sandbox.uri().resolve(path),
                "pizzeria-don-aurelio",
                house.pizzeria.carta().localId());

        assertThat(Calls.value(client.business(tenant)).currency()).isEqualTo(Calls.PEN);
    }

    @ParameterizedTest
    @EnumSource(AuthKind.class)
    void sendsTheTokenInTheHeaderOfItsKind(AuthKind kind) {
        assertThat(Calls.value(client.drivers(Calls.token(house.braza, "demo-carta-token", kind))))
                .isNotEmpty();
        assertThat(Calls.error(client.drivers(Calls.token(house.braza, "wrong", kind)))
                        .sentence())
                .isEqualTo("CartaAI's drivers for tenant braza: answered 401; check CARTAAI_API_TOKEN");
    }

    @Test
    @DisplayName("case 2: a refusal inside HTTP 200 is an error")
    void seesARefusalInsideSuccess() {
        house.sandbox.carta().setMode(CartaMode.documented().withRefusalsAsOk(true));
        Tenant nobody = house.tenant("pizzeria", "pizzeria-don-aurelio", "LOC0");

        assertThat(Calls.error(client.menu(nobody)).kind()).isEqualTo(new Kind.Refused(200, "Local not found"));
        assertThat(Calls.error(client.business(nobody)).kind()).isInstanceOf(Kind.Refused.class);
        assertThat(Calls.error(client.products(nobody)).kind()).isInstanceOf(Kind.Refused.class);
    }

    @ParameterizedTest
    @DisplayName("case 9: broken JSON and a proxy's HTML are typed errors, and passing ones are tried again")
    @EnumSource(
            value = FaultKind.class,
            names = {"MALFORMED", "HTML", "DROP_ANSWER", "ERROR_BEFORE", "ERROR_AFTER"})
    void typesBrokenAnswers(FaultKind fault) {
        house.sandbox.faults().carta().add(Fault.always(fault).at("business"));
        Kind kind = Calls.error(client.business(house.braza)).kind();

        assertThat(kind.outcome())
                .isEqualTo(
                        switch (fault) {
                            case MALFORMED -> "unreadable";
                            case DROP_ANSWER -> "lost";
                            default -> "server";
                        });
        assertThat(house.calls.waits).hasSize(kind.passing() ? 3 : 0);
    }

    @Test
    @DisplayName("case 2: success without data is an error of every call, never an empty list")
    void takesNullForNothing() {
        house.sandbox.faults().carta().add(Fault.always(FaultKind.NULL_DATA));

        assertThat(everyRead())
                .hasSize(9)
                .allSatisfy((call, answer) ->
                        assertThat(Calls.error(answer).kind()).as(call).isInstanceOf(Kind.Unreadable.class));
    }

    @Test
    void namesTheSettingOfATokenThatHasEndedAtEveryCall() {
        house.sandbox.faults().carta().add(Fault.always(FaultKind.EXPIRED_TOKEN));

        assertThat(everyRead())
                .hasSize(9)
                .allSatisfy((call, answer) -> assertThat(Calls.error(answer).sentence())
                        .as(call)
                        .endsWith("answered 401; check CARTAAI_API_TOKEN"));
        assertThat(house.calls.waits).as("a refusal is not tried again").isEmpty();
    }

    /** The ninth asks as another restaurant, because after eight failures the breaker of the first opens. */
    private Map<String, Answer<?>> everyRead() {
        Tenant braza = house.braza;
        return Map.of(
                "menu", client.menu(braza),
                "details", client.details(braza, List.of("PROD1")),
                "order", client.orderStatus(braza, "507f1f77bcf86cd799439011"),
                "orders", client.orders(braza, new OrderFilter(null, List.of(), List.of())),
                "zones", client.zones(braza),
                "categories", client.categories(braza),
                "products", client.products(braza),
                "business", client.business(braza),
                "drivers", client.drivers(house.pizzeria));
    }
}
