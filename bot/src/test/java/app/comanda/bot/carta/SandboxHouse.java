package app.comanda.bot.carta;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import java.util.ArrayList;
import java.util.List;

/** The sandbox's pizzeria and grill with a client that talks to them over HTTP. */
final class SandboxHouse implements AutoCloseable {
    final Calls calls = new Calls();
    final Sandbox sandbox;
    final Tenant pizzeria;
    final Tenant braza;
    final CartaDesk desk;
    /** What the desk has alarmed of. */
    final List<Doubled> doubled = new ArrayList<>();

    SandboxHouse() {
        sandbox = Sandbox.start(SandboxSettings.demoDefaults().withClock(calls.clock));
        pizzeria = tenant("pizzeria", "pizzeria-don-aurelio", "LOC1760097779969DAUR1");
        braza = tenant("braza", "la-braza-roja", "LOC1760097779968WGX4I");
        desk = new CartaDesk(calls.client, (tenant, order) -> doubled.add(order), calls.clock);
    }

    Tenant tenant(String id, String subDomain, String localId) {
        return Calls.tenant(id, sandbox.uri().resolve("/carta"), subDomain, localId);
    }

    Menu menu(Tenant tenant) {
        return Calls.value(new BranchReader(calls.client, calls.meters).menu(tenant))
                .menu();
    }

    static Product product(Menu menu, String name) {
        for (Product product : menu.products()) {
            if (product.name().in(Language.ES).equals(name)) {
                return product;
            }
        }
        throw new AssertionError("No product " + name);
    }

    /** Large Hawaiians with traditional dough and so much extra cheese each, priced from the menu as the bot has it. */
    PricedLine hawaiian(int quantity, int cheeseEach, String note) {
        Menu menu = menu(pizzeria);
        Product pizza = product(menu, "Hawaiana");
        List<Selection> selections = new ArrayList<>();
        selections.add(selection(pizza, "Tipo de masa", "Tradicional", 1));
        if (cheeseEach > 0) {
            selections.add(selection(pizza, "Extras", "Queso extra", cheeseEach));
        }
        String large = pizza.presentations().stream()
                .filter(size -> size.name().in(Language.ES).equals("Grande"))
                .findFirst()
                .orElseThrow()
                .id();
        Line line = new Line(1, pizza.id(), large, selections, quantity, Money.zero(Calls.PEN), note);
        return switch (Pricing.price(line, menu)) {
            case LinePrice.Priced priced -> priced.price();
            case LinePrice.Missing missing -> throw new AssertionError("Cannot be had: " + missing);
        };
    }

    private static Selection selection(Product product, String group, String option, int quantity) {
        Modifier modifier = product.modifiers().stream()
                .filter(each -> each.name().in(Language.ES).equals(group))
                .findFirst()
                .orElseThrow();
        return new Selection(
                modifier.id(),
                modifier.options().stream()
                        .filter(each -> each.name().in(Language.ES).equals(option))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                quantity);
    }

    Quote quote(Fulfilment fulfilment, PaymentMethod payment, String phone, PricedLine... lines) {
        return new Quote(
                "q1",
                1,
                "v1",
                List.of(lines),
                fulfilment,
                new Contact("Lucía Ríos", phone),
                payment,
                calls.clock.instant());
    }

    Quote pickup() {
        return quote(new Fulfilment.Pickup(), PaymentMethod.CASH, "+51987654321", hawaiian(1, 0, "bien dorada"));
    }

    /** To Miraflores, whose zone costs 5.00 and is free from 70.00. */
    static Fulfilment.Delivery toMiraflores(long feeMinor) {
        return new Fulfilment.Delivery(
                new Address(
                        "Calle Tarata 250",
                        "Miraflores",
                        "Lima",
                        "Puerta verde",
                        Coordinates.ofDegrees(-12.1120, -77.0250)),
                "68b20ae124f124d822b187e6",
                "Miraflores",
                new Money(feeMinor, Calls.PEN),
                30);
    }

    @Override
    public void close() {
        calls.close();
        sandbox.close();
    }
}
