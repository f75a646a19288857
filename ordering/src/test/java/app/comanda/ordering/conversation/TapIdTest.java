package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TapIdTest {

    @Test
    @DisplayName("case 23: any target comes back as it was, or is known by its hash")
    void anyTargetComesBack() {
        for (String target : List.of(
                "",
                "a",
                "a_b:c|d",
                " edge ",
                "ñandú 🍕",
                ":r:b:h",
                "x".repeat(180),
                "y".repeat(500),
                "🍕".repeat(300))) {
            for (Action action : Action.values()) {
                TapId id = TapId.encode(action, 123_456_789_012L, 99, target);
                assertThat(id.value().length()).isBetween(1, ChatLimits.ROW_ID);
                assertThat(id.value()).isEqualTo(id.value().strip());
                assertThat(TapId.decode(id.value())).hasValueSatisfying(tap -> {
                    assertThat(tap.action()).isEqualTo(action);
                    assertThat(tap.version()).isEqualTo(123_456_789_012L);
                    assertThat(tap.number()).isEqualTo(99);
                    assertThat(tap.names(target)).isTrue();
                    assertThat(tap.names(target + "?")).isFalse();
                });
            }
        }
    }

    @Test
    void anythingForeignIsUnknown() {
        for (String foreign : List.of(
                "",
                "m",
                "m:1:2",
                "m:x:0:r",
                "m:1:0:z",
                "m:1:0:b%%",
                "?:1:0:r",
                "m:99999999999999999999:0:r",
                "add_to_cart_7",
                "m:-1:0:r")) {
            assertThat(TapId.decode(foreign)).as(foreign).isEmpty();
        }
    }

    @Test
    void codesAreDistinct() {
        assertThat(List.of(Action.values())).extracting(Action::code).doesNotHaveDuplicates();
    }
}
