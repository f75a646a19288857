package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.Session.Checkout;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.language.Topic;
import app.comanda.ordering.language.WrittenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link State.ChoosingTime}: when the order is handed over, of the times the branch takes orders for. */
final class ChoosingTime {
    private ChoosingTime() {}

    /** Goes on where the branch takes the order for when it is wanted; otherwise says when it opens and asks for a time. */
    static Turn checked(Scene scene, Function<Scene, Turn> goOn) {
        Service service = service(scene);
        Instant time = scene.session().checkout().wishes().scheduledFor();
        if (time != null) {
            return OrderTimes.stillGood(scene, service, time)
                    ? goOn.apply(scene)
                    : ask(at(scene, null).asking(), 0)
                            .after(scene.selling().timePassed(OrderTimes.moment(scene, time)));
        }
        return OrderTimes.openNow(scene, service)
                ? goOn.apply(scene)
                : ask(scene.asking(), 0).after(closed(scene, service));
    }

    static Turn ask(Scene scene, int page) {
        Service service = service(scene);
        List<Instant> slots = OrderTimes.slots(scene, service);
        if (slots.isEmpty()) {
            return none(scene, service);
        }
        List<Row> rows = slots.stream()
                .map(slot ->
                        new Row(scene.answer(Action.SLOT, minutes(slot), ""), OrderTimes.moment(scene, slot), null))
                .toList();
        List<Row> fixed = OrderTimes.openNow(scene, service)
                ? List.of(scene.row(Action.SOON, scene.selling().asSoonAsPossible(), null))
                : List.of();
        return Turn.to(
                new State.ChoosingTime(scene.session()),
                Speech.askRows(
                        scene.selling().whichTime(),
                        scene.selling().seeTimes(),
                        Pages.page(rows, fixed, page, next -> scene.answer(Action.PAGE, next, ""), scene.texts())));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        if (tap.action() == Action.PAGE) {
            return Optional.of(ask(scene, tap.number()));
        }
        if (tap.action() == Action.SOON) {
            return Optional.of(CheckoutPath.next(at(scene, null)));
        }
        return tap.action() == Action.SLOT
                ? Optional.of(chosen(scene, Instant.ofEpochSecond(tap.number() * 60L)))
                : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        if (Topic.of(text).filter(topic -> topic == Topic.SOON).isPresent()) {
            return Optional.of(CheckoutPath.next(at(scene, null)));
        }
        return WrittenTime.find(text).map(time -> wrote(scene, time));
    }

    /** A time asked for at any moment of an order, before its place or payment is known. */
    static Turn wrote(Scene scene, WrittenTime time) {
        List<Instant> slots = OrderTimes.slots(scene, service(scene));
        Optional<Instant> meant = time.times().stream()
                .flatMap(clock -> slots.stream().filter(slot -> isAt(scene, slot, clock, time.day())))
                .findFirst();
        if (meant.isPresent()) {
            return chosen(scene, meant.get());
        }
        Turn again = ask(scene.asking(), 0);
        return nearest(scene, slots, time)
                .map(slot -> again.after(scene.selling().timeNotOffered(OrderTimes.moment(scene, slot))))
                .orElse(again);
    }

    private static Turn chosen(Scene scene, Instant slot) {
        return OrderTimes.stillGood(scene, service(scene), slot)
                ? CheckoutPath.next(at(scene, slot))
                : ask(scene.asking(), 0).after(scene.selling().timePassed(OrderTimes.moment(scene, slot)));
    }

    /** The branch is closed for the service and takes no order ahead either: another service, or later. */
    private static Turn none(Scene scene, Service service) {
        Checkout checkout = scene.session().checkout();
        Scene without = scene.with(scene.session().with(checkout.with((Fulfilment) null)));
        List<Button> buttons = new ArrayList<>(ChoosingFulfilment.buttons(without, service));
        buttons.add(without.button(Action.CART, without.texts().seeCart()));
        return Turn.to(
                new State.ChoosingFulfilment(without.session()),
                Speech.ask(
                        scene.selling().noTimes(), buttons.subList(0, Math.min(buttons.size(), ChatLimits.BUTTONS))));
    }

    static String closed(Scene scene, Service service) {
        return OrderTimes.opens(scene, service)
                .map(opens -> scene.selling().closedUntil(OrderTimes.moment(scene, opens)))
                .orElse(scene.selling().closed());
    }

    private static Scene at(Scene scene, @Nullable Instant time) {
        Checkout checkout = scene.session().checkout();
        return scene.with(scene.session().with(checkout.with(checkout.wishes().scheduledFor(time))));
    }

    private static Service service(Scene scene) {
        Fulfilment fulfilment = scene.session().checkout().fulfilment();
        if (fulfilment != null) {
            return fulfilment.service();
        }
        return scene.facts().branch().delivers() ? Service.DELIVERY : Service.PICKUP;
    }

    private static boolean isAt(Scene scene, Instant slot, LocalTime clock, int day) {
        ZonedDateTime wall = slot.atZone(OrderTimes.zone(scene));
        LocalDate today = scene.facts().now().atZone(OrderTimes.zone(scene)).toLocalDate();
        return wall.toLocalTime().equals(clock)
                && (day < 0 || wall.toLocalDate().equals(today.plusDays(day)));
    }

    private static Optional<Instant> nearest(Scene scene, List<Instant> slots, WrittenTime time) {
        LocalDate today = scene.facts().now().atZone(OrderTimes.zone(scene)).toLocalDate();
        Instant wanted = today.plusDays(Math.max(0, time.day()))
                .atTime(Objects.requireNonNull(time.times().getFirst()))
                .atZone(OrderTimes.zone(scene))
                .toInstant();
        return slots.stream()
                .min(Comparator.comparing(slot -> Duration.between(slot, wanted).abs()));
    }

    private static int minutes(Instant slot) {
        return Math.toIntExact(slot.getEpochSecond() / 60);
    }
}
