package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Districts;
import app.comanda.ordering.delivery.Reach;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.delivery.Zones;
import app.comanda.ordering.language.Question;
import app.comanda.ordering.language.Words;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the courier goes, for how much, and how long things take. */
final class DeliveryAnswers {
    private static final int MOST_ZONES = 15;

    private DeliveryAnswers() {}

    static String delivery(Scene scene, Question.Delivery asked) {
        Branch branch = scene.facts().branch();
        List<Zone> active = scene.facts().zones().stream().filter(Zone::active).toList();
        if (!branch.delivers()) {
            return scene.texts().noDelivery();
        }
        if (active.isEmpty()) {
            return scene.texts().noZones();
        }
        if (asked.where().isEmpty()) {
            return everywhere(scene, active);
        }
        Optional<String> district = Districts.within(asked.where());
        String place = district.or(() -> named(asked.where(), active)).orElse(asked.where());
        Address address = new Address("-", place, branch.city(), null, null);
        return switch (Zones.reach(active, address, subtotal(scene, active))) {
            case Reach.Reached reached -> AnswerTexts.of(scene).weReach(place) + "\n" + terms(scene, reached.zone());
            case Reach.BelowMinimum below -> AnswerTexts.of(scene).weReach(place) + "\n" + terms(scene, below.zone());
            case Reach.Unlocatable _, Reach.Outside _ -> unknown(scene, place, district.isPresent(), active);
            case Reach.NoZones _ -> scene.texts().noZones();
        };
    }

    /** A zone of the branch's own that the words name, as it is printed. */
    private static Optional<String> named(String where, List<Zone> zones) {
        String words = " " + Words.normalise(where) + " ";
        return zones.stream()
                .map(zone -> zone.area() instanceof Area.District(String name) ? name : zone.name())
                .filter(name -> words.contains(" " + Words.normalise(name) + " "))
                .findFirst();
    }

    /** A district that no zone is called by: outside for sure only where every zone is a district. */
    private static String unknown(Scene scene, String place, boolean district, List<Zone> active) {
        AnswerTexts texts = AnswerTexts.of(scene);
        boolean named = active.stream().allMatch(zone -> zone.area() instanceof Area.District);
        if (!district || !named) {
            return texts.sharePlace(place);
        }
        String instead = scene.facts().branch().pickup() ? " " + texts.orFetchIt() : "";
        return scene.texts().districtNotServed(place) + instead + "\n\n" + everywhere(scene, active);
    }

    private static String everywhere(Scene scene, List<Zone> active) {
        AnswerTexts texts = AnswerTexts.of(scene);
        List<String> lines = new ArrayList<>();
        lines.add(texts.weDeliver());
        active.stream()
                .limit(MOST_ZONES)
                .map(zone -> "• *" + (zone.area() instanceof Area.Everywhere ? texts.everywhere() : zone.name()) + "*: "
                        + String.join(", ", parts(scene, zone)))
                .distinct()
                .forEach(lines::add);
        lines.add(texts.shareForSure());
        return String.join("\n", lines);
    }

    private static String terms(Scene scene, Zone zone) {
        return String.join(
                "\n", parts(scene, zone).stream().map(part -> "• " + part).toList());
    }

    private static List<String> parts(Scene scene, Zone zone) {
        AnswerTexts texts = AnswerTexts.of(scene);
        List<String> parts = new ArrayList<>();
        String cost = zone.area() instanceof Area.Mileage ? scene.texts().from(zone.cost()) : MoneyText.of(zone.cost());
        parts.add(zone.cost().isZero() ? texts.freeDelivery() : texts.deliveryCosts(cost));
        if (!zone.minimumOrder().isZero()) {
            parts.add(texts.minimumOrder(zone.minimumOrder()));
        }
        freeFrom(scene, zone)
                .filter(from -> !zone.cost().isZero())
                .ifPresent(from -> parts.add(texts.freeDeliveryFrom(from)));
        if (zone.minutes() != null) {
            parts.add(texts.about(zone.minutes(), zone.minutes()));
        }
        return parts;
    }

    /** By the zone or by an offer, whichever is less. */
    private static Optional<Money> freeFrom(Scene scene, Zone zone) {
        return Stream.concat(
                        Stream.ofNullable(zone.freeFrom()),
                        Deals.advertised(scene).stream()
                                .filter(Offer.FreeDelivery.class::isInstance)
                                .map(offer -> ((Offer.FreeDelivery) offer).from()))
                .min(Money::compareTo);
    }

    private static Money subtotal(Scene scene, List<Zone> zones) {
        return scene.session().cart().isEmpty() || scene.menu().isEmpty()
                ? Money.zero(zones.getFirst().cost().currency())
                : CartView.of(scene).subtotal();
    }

    static String howLong(Scene scene, Question.HowLong asked) {
        AnswerTexts texts = AnswerTexts.of(scene);
        Branch branch = scene.facts().branch();
        Service wanted = HoursAnswers.service(asked.service());
        List<Product> dishes = asked.of().isEmpty()
                ? List.of()
                : MenuAnswers.products(scene, asked.of()).stream()
                        .filter(product -> product.preparationMinutes() > 0)
                        .toList();
        if (dishes.size() == 1) {
            Product dish = dishes.getFirst();
            return texts.cooksIn(scene.in(dish.name()), dish.preparationMinutes());
        }
        List<String> lines = new ArrayList<>();
        if (branch.delivers() && (wanted == null || wanted == Service.DELIVERY)) {
            minutes(scene.facts().zones().stream().filter(Zone::active).map(Zone::minutes))
                    .ifPresent(range -> lines.add(scene.texts().delivery() + ": " + about(texts, range)));
        }
        if (wanted != Service.DELIVERY || lines.isEmpty()) {
            minutes(scene.menu().stream()
                            .flatMap(menu -> menu.offered().stream())
                            .flatMap(category -> category.offered().stream())
                            .map(Product::preparationMinutes)
                            .filter(minutes -> minutes > 0))
                    .ifPresent(range -> lines.add(texts.inTheKitchen(about(texts, range))));
        }
        return lines.isEmpty() ? texts.timeUnknown() : String.join("\n", lines);
    }

    private static String about(AnswerTexts texts, IntSummaryStatistics range) {
        return texts.about(range.getMin(), range.getMax());
    }

    private static Optional<IntSummaryStatistics> minutes(Stream<@Nullable Integer> minutes) {
        IntSummaryStatistics range = minutes.filter(Objects::nonNull)
                .mapToInt(Objects::requireNonNull)
                .summaryStatistics();
        return range.getCount() == 0 ? Optional.empty() : Optional.of(range);
    }
}
