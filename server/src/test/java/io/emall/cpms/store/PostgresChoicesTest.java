package io.emall.cpms.store;

import static io.emall.cpms.store.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresChoicesTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final LocationId LOCATION = new LocationId("L-C1");
    private static final BatteryId BATTERY = new BatteryId(new UUID(7, 1));

    private final PostgresChoices choices = STORE.choices;

    @BeforeAll
    static void aLocation() {
        Given.aSite(STORE, "C1");
    }

    @BeforeEach
    void nothingChosen() {
        STORE.sql.sql("truncate energy_choice").update();
    }

    private static Decision standing(Choice choice, Instant since, @Nullable Instant until) {
        return new Decision(UUID.randomUUID(), LOCATION, choice, since, until, "ada", "a \0 reason", null, null);
    }

    static Stream<Choice> all() {
        return Stream.of(
                new Choice.Supplier(new DsoId(new UUID(7, 2))),
                new Choice.BatteryUse(BATTERY, Choice.Use.STORE),
                new Choice.Reserve(BATTERY, 40),
                new Choice.SiteLimit(Watts.ofKilo(60)),
                new Choice.EvseLimit(new EvseUid("C1-1"), Watts.ofKilo(7)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyChoiceIsKept(Choice choice) {
        Decision its = standing(choice, NOON, NOON.plusSeconds(60));
        choices.save(its);

        assertThat(choices.find(its.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("why")
                .isEqualTo(its);
        assertThat(choices.standing(LOCATION)).extracting(Decision::choice).containsExactly(choice);
    }

    @Test
    void aNewerChoiceAboutTheSameEndsTheOlder() {
        Decision first = standing(new Choice.SiteLimit(Watts.ofKilo(60)), NOON, null);
        Decision other = standing(new Choice.Reserve(BATTERY, 40), NOON, null);
        Decision second = standing(new Choice.SiteLimit(Watts.ofKilo(50)), NOON.plusSeconds(5), null);
        Stream.of(first, other, second).forEach(choices::save);

        assertThat(choices.standing(LOCATION)).extracting(Decision::id).containsExactly(other.id(), second.id());
        assertThat(choices.find(first.id()).orElseThrow().ended()).isEqualTo(NOON.plusSeconds(5));
        assertThat(choices.history(LOCATION, 10).getFirst().id()).isEqualTo(second.id());
    }

    @Test
    void itEndsOnceAndByItself() {
        Decision ends = standing(new Choice.SiteLimit(Watts.ofKilo(60)), NOON, NOON.plusSeconds(60));
        Decision stays = standing(new Choice.Reserve(BATTERY, 40), NOON, null);
        choices.save(ends);
        choices.save(stays);

        assertThat(choices.expire(NOON.plusSeconds(59))).isEmpty();
        assertThat(choices.expire(NOON.plusSeconds(60))).containsExactly(LOCATION);
        assertThat(choices.expire(NOON.plusSeconds(61))).isEmpty();
        assertThat(choices.end(stays.id(), NOON.plusSeconds(70), "bob")).isTrue();
        assertThat(choices.end(stays.id(), NOON.plusSeconds(71), "eve")).isFalse();
        assertThat(choices.find(stays.id()).orElseThrow().endedBy()).isEqualTo("bob");
        assertThat(choices.standing(LOCATION)).isEmpty();
    }

    @Test
    void ofTwoAtOnceOneStands() throws Exception {
        List<Callable<Boolean>> both = Stream.of(50.0, 60.0, 70.0, 80.0)
                .map(kilowatts -> standing(new Choice.SiteLimit(Watts.ofKilo(kilowatts)), NOON, null))
                .map(choice -> (Callable<Boolean>) () -> {
                    choices.save(choice);
                    return true;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(both)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(choices.standing(LOCATION)).hasSize(1);
        assertThat(choices.history(LOCATION, 10)).hasSize(4);
    }
}
