package app.comanda.bot.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final int CUSTOMERS = 20_000;

    @ParameterizedTest
    @CsvSource({
        "on,on",
        "OFF,off",
        "default,default",
        "10,10%",
        "12.5%,12.5%",
        "0,off",
        "100,on",
        "0.01,0.01%",
        "99.99,99.99%"
    })
    void readsWhatItWrites(String written, String word) {
        Setting setting = Setting.parse(written).orElseThrow();
        assertThat(setting.word()).isEqualTo(word);
        assertThat(Setting.parse(setting.word())).contains(setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100.01", "101", "-1", "ten", "1.234", "1e2", "%"})
    void takesNothingElse(String written) {
        assertThat(Setting.parse(written)).isEmpty();
    }

    @Test
    void raisingAPercentageOnlyAddsCustomersAndLoweringOnlyRemovesThem() {
        Random random = new Random(7);
        List<Integer> buckets = buckets("aurelio");
        int before = 0;
        Set<Integer> chosen = Set.of();
        for (int step = 0; step < 200; step++) {
            int hundredths = 1 + random.nextInt(Bucket.COUNT - 1);
            Setting setting = new Setting.Percent(hundredths);
            Set<Integer> now = new HashSet<>();
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                if (setting.holds(buckets.get(customer), false)) {
                    now.add(customer);
                }
            }
            if (hundredths >= before) {
                assertThat(now.containsAll(chosen))
                        .as("%d after %d", hundredths, before)
                        .isTrue();
            } else {
                assertThat(chosen.containsAll(now))
                        .as("%d after %d", hundredths, before)
                        .isTrue();
            }
            before = hundredths;
            chosen = now;
        }
    }

    @Test
    void aPercentageHoldsForAboutThatShareOfCustomers() {
        for (int percent : List.of(1, 10, 50, 90)) {
            Setting setting = new Setting.Percent(percent * 100);
            long on = buckets("braza").stream()
                    .filter(bucket -> setting.holds(bucket, false))
                    .count();
            assertThat(on).isBetween(share(percent) * 8 / 10, share(percent) * 12 / 10 + 1);
        }
    }

    private static long share(int percent) {
        return (long) CUSTOMERS * percent / 100;
    }

    @Test
    @DisplayName("case 63: who is among the first ten percent in one restaurant is not so in every other")
    void restaurantsChooseTheirOwnCustomers() {
        List<Integer> one = buckets("aurelio");
        List<Integer> other = buckets("braza");
        long both = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            both += one.get(customer) < 1_000 && other.get(customer) < 1_000 ? 1 : 0;
        }
        assertThat(both).isLessThan(share(10) / 4);
    }

    @Test
    void aCustomersBucketNeverChanges() {
        assertThat(List.of(
                        Bucket.of("aurelio", "0193-1"), Bucket.of("aurelio", "0193-2"), Bucket.of("braza", "0193-1")))
                .isEqualTo(List.of(
                        Bucket.of("aurelio", "0193-1"), Bucket.of("aurelio", "0193-2"), Bucket.of("braza", "0193-1")))
                .allMatch(bucket -> bucket >= 0 && bucket < Bucket.COUNT);
    }

    private static List<Integer> buckets(String tenant) {
        List<Integer> buckets = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            buckets.add(Bucket.of(tenant, "customer-" + customer));
        }
        return buckets;
    }
}
