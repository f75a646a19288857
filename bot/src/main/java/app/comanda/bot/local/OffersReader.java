package app.comanda.bot.local;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.Target;
import app.comanda.ordering.cart.Validity;
import app.comanda.ordering.delivery.Shift;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a menu file's {@code offers}; whatever they name must be on the menu. */
final class OffersReader {
    private static final int LONGEST_NAME = 24;
    private static final int MOST_OFFERS = 100;

    private final FileFields fields;
    private final Menu menu;
    private final Set<String> presentations;

    /** What an offer does. */
    enum Kind {
        PERCENT_OFF("percentOff", "target,percent"),
        SECOND_CHEAPER("secondCheaper", "target,percent"),
        FREE_DELIVERY("freeDelivery", "from"),
        BUNDLE("bundle", "parts,price"),
        BUNDLES_CHEAPER("bundlesCheaper", "bundles,off"),
        FREE_ITEM("freeItem", "target,from");

        private final String word;
        private final String own;

        /** @param own the fields that only this kind has */
        Kind(String word, String own) {
            this.word = word;
            this.own = own;
        }

        Stream<String> own() {
            return Stream.of(own.split(","));
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What all offers have. */
    private record Head(String id, Localized name, Localized promise, Validity validity) {}

    OffersReader(FileFields fields, Menu menu) {
        this.fields = fields;
        this.menu = menu;
        this.presentations = products()
                .flatMap(product -> product.presentations().stream())
                .map(Presentation::id)
                .collect(Collectors.toSet());
    }

    private Stream<Product> products() {
        return menu.categories().stream().flatMap(category -> category.products().stream());
    }

    List<Offer> read(JsonNode root) {
        List<Offer> offers = new ArrayList<>();
        List<JsonNode> list = fields.list(root, "offers", "");
        if (list.size() > MOST_OFFERS) {
            fields.problem("offers", "are " + list.size() + "; the most is " + MOST_OFFERS);
        }
        Set<String> ids = FileFields.ids();
        for (int i = 0; i < list.size(); i++) {
            Offer offer = offer(list.get(i), ids, "offers[" + i + "]");
            if (offer != null) {
                offers.add(offer);
            }
        }
        bundlesAreThere(offers, list);
        return offers;
    }

    private @Nullable Offer offer(JsonNode node, Set<String> ids, String place) {
        Head head = new Head(
                fields.unique(fields.id(node, place), ids, place),
                fields.name(node, place, LONGEST_NAME),
                promise(node, place),
                validity(node, place));
        if (FileFields.absent(node.path("kind"))) {
            fields.problem(place + ".kind", "is missing; there are " + List.of(Kind.values()));
        }
        Kind kind = fields.choice(node.path("kind"), place + ".kind", List.of(Kind.values()))
                .orElse(null);
        if (kind == null) {
            return null;
        }
        fields.only(
                node,
                place,
                Stream.concat(Stream.of("id", "name", "promise", "kind", "days", "hours"), kind.own())
                        .toArray(String[]::new));
        return offer(kind, head, node, place);
    }

    private @Nullable Offer offer(Kind kind, Head head, JsonNode node, String place) {
        return switch (kind) {
            case PERCENT_OFF ->
                new Offer.PercentOff(
                        head.id(),
                        head.name(),
                        head.promise(),
                        head.validity(),
                        target(node.path("target"), place + ".target"),
                        percent(node, place));
            case SECOND_CHEAPER ->
                new Offer.SecondCheaper(
                        head.id(),
                        head.name(),
                        head.promise(),
                        head.validity(),
                        target(node.path("target"), place + ".target"),
                        percent(node, place));
            case FREE_DELIVERY ->
                new Offer.FreeDelivery(
                        head.id(), head.name(), head.promise(), head.validity(), fields.money(node, "from", place));
            case BUNDLE -> bundle(head, node, place);
            case BUNDLES_CHEAPER ->
                new Offer.BundlesCheaper(
                        head.id(),
                        head.name(),
                        head.promise(),
                        head.validity(),
                        new HashSet<>(FileFields.strings(node.path("bundles"))),
                        fields.money(node, "off", place));
            case FREE_ITEM ->
                new Offer.FreeItem(
                        head.id(),
                        head.name(),
                        head.promise(),
                        head.validity(),
                        target(node.path("target"), place + ".target"),
                        fields.money(node, "from", place));
        };
    }

    private @Nullable Offer bundle(Head head, JsonNode node, String place) {
        List<Offer.Bundle.Part> parts = new ArrayList<>();
        List<JsonNode> list = fields.list(node, "parts", place);
        for (int i = 0; i < list.size(); i++) {
            String at = place + ".parts[" + i + "]";
            JsonNode part = list.get(i);
            fields.only(part, at, "name", "target", "units");
            Integer units = fields.whole(part, "units", at, 1, 99);
            parts.add(new Offer.Bundle.Part(
                    fields.name(part, at, LONGEST_NAME),
                    target(part.path("target"), at + ".target"),
                    units == null ? 1 : units));
        }
        Money price = fields.money(node, "price", place);
        if (parts.isEmpty()) {
            fields.problem(place + ".parts", "must be a list with at least one part");
            return null;
        }
        return new Offer.Bundle(head.id(), head.name(), head.promise(), head.validity(), parts, price);
    }

    private Localized promise(JsonNode node, String place) {
        Localized promise = fields.text(node, "promise", place);
        if (promise.es().isBlank()) {
            fields.problem(place + ".promise", "is missing: one sentence that says what customers get");
        }
        return promise;
    }

    private int percent(JsonNode node, String place) {
        Integer percent = fields.whole(node, "percent", place, 1, 100);
        if (percent == null && FileFields.absent(node.path("percent"))) {
            fields.problem(place + ".percent", "is missing");
        }
        return percent == null ? 1 : percent;
    }

    private Validity validity(JsonNode node, String place) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        List<JsonNode> list = fields.list(node, "days", place);
        for (int i = 0; i < list.size(); i++) {
            fields.choice(list.get(i), place + ".days[" + i + "]", Arrays.asList(DayOfWeek.values()))
                    .ifPresent(days::add);
        }
        Shift shift = FileFields.absent(node.path("hours"))
                ? null
                : new HoursReader(fields)
                        .shift(node.path("hours"), place + ".hours")
                        .orElse(null);
        return new Validity(days, shift == null ? null : shift.from(), shift == null ? null : shift.to());
    }

    /** Which dishes are meant; the whole menu where nothing is said. */
    private Target target(JsonNode node, String place) {
        if (FileFields.absent(node)) {
            return Target.EVERYTHING;
        }
        fields.only(node, place, "categories", "products", "presentations");
        Set<String> categories = menu.categories().stream().map(Category::id).collect(Collectors.toSet());
        return new Target(
                known(node, "categories", categories, place),
                known(node, "products", products().map(Product::id).collect(Collectors.toSet()), place),
                known(node, "presentations", presentations, place));
    }

    private Set<String> known(JsonNode node, String field, Set<String> there, String place) {
        List<String> ids = FileFields.strings(node.path(field));
        ids.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> fields.problem(place + "." + field, "names " + id + ", which the menu does not have"));
        return new HashSet<>(ids);
    }

    private void bundlesAreThere(List<Offer> offers, List<JsonNode> list) {
        Set<String> bundles = offers.stream()
                .filter(Offer.Bundle.class::isInstance)
                .map(Offer::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < list.size(); i++) {
            known(list.get(i), "bundles", bundles, "offers[" + i + "]");
        }
    }
}
