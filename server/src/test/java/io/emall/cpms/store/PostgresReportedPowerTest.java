package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.profile.EvNeeds;
import io.emall.cpms.core.profile.EvSchedule;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.ReportedLimit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReportedPowerTest {
    private static final StationId STATION = new StationId("R1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresReportedPower reported = STORE.reportedPower;
    private final Schedule schedule = Schedule.constant(new BigDecimal("16.5"), RateUnit.AMPERES, Given.NOON);

    @BeforeAll
    static void aSite() {
        Given.aSite(STORE, "R1");
    }

    @BeforeEach
    void nothingTold() {
        STORE.sql.sql("truncate reported_limit, ev_needs, ev_schedule").update();
    }

    @Test
    void eachSourceHasOneLimitPerPlace() {
        ReportedLimit grid = new ReportedLimit(STATION, 0, "SO", true, List.of(schedule), Given.NOON);
        ReportedLimit home = new ReportedLimit(STATION, 1, "EMS", null, List.of(), Given.NOON);
        reported.save(new ReportedLimit(STATION, 0, "SO", null, List.of(), Given.NOON));
        reported.save(grid);
        reported.save(home);
        assertThat(reported.limits(STATION)).containsExactly(grid, home);

        reported.remove(STATION, 0, "SO");
        reported.remove(STATION, 7, "EMS");

        assertThat(reported.limits(STATION)).containsExactly(home);
    }

    @Test
    void needsAreKeptUntilTheyAreServedAndAfter() {
        SessionId session = new SessionId(new UUID(1, 2));
        EvNeeds told = new EvNeeds(
                STATION,
                1,
                session,
                Given.NOON,
                "DC",
                WattHours.of(20_000),
                Given.NOON.plusSeconds(3600),
                Map.of("evMaxCurrent", "200"),
                false);
        reported.save(told);
        assertThat(reported.unserved(Given.NOON.minusSeconds(1), 5)).isEmpty();
        STORE.sql.sql("update station set online = true where id = 'R1'").update();
        assertThat(reported.unserved(Given.NOON.minusSeconds(1), 5)).containsExactly(told);
        assertThat(reported.unserved(Given.NOON, 5)).isEmpty();

        EvNeeds served = new EvNeeds(STATION, 1, session, Given.NOON, "DC", null, null, Map.of(), true);
        reported.save(served);

        assertThat(reported.needs(STATION)).containsExactly(served);
        assertThat(reported.unserved(Given.NOON.minusSeconds(1), 5)).isEmpty();
    }

    @Test
    void theLatestIntentionIsKept() {
        reported.save(new EvSchedule(STATION, 1, null, Given.NOON, Given.NOON, schedule, true));
        EvSchedule later =
                new EvSchedule(STATION, 1, new SessionId(new UUID(1, 2)), Given.NOON, Given.NOON, schedule, false);

        reported.save(later);

        assertThat(reported.schedules(STATION)).containsExactly(later);
    }
}
