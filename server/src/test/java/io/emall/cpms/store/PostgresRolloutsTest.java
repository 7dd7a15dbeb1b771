package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.Rollouts.Lacking;
import io.emall.cpms.core.security.Rollouts.Progress;
import io.emall.cpms.core.security.Rollouts.Step;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Field lesson 22: who has the new root, and who lacks it and why. */
class PostgresRolloutsTest {
    private static final String ROOT = "r1";
    private static final CertificateUse USE = CertificateUse.CSMS_ROOT;
    private static final Instant NOON = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(2);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresRollouts rollouts = STORE.rollouts;

    @BeforeEach
    void twoStationsOfWhichOneIsThere() {
        STORE.sql.sql("truncate station, location cascade").update();
        Given.aSite(STORE, "RO1");
        Given.aSite(STORE, "RO2");
        online("RO1", true);
    }

    private static void online(String station, boolean online) {
        STORE.sql
                .sql("update station set online = ? where id = ?")
                .param(online)
                .param(station)
                .update();
    }

    private static Step step(String station, int attempts) {
        return new Step(ROOT, USE, new StationId(station), attempts);
    }

    private List<Step> claim(Instant now) {
        return rollouts.claim(now, LEASE, 9);
    }

    @Test
    void whoIsThereIsServedOnceAndWhoComesLaterLater() {
        rollouts.start(ROOT, USE, NOON);
        assertThat(claim(NOON.minusSeconds(1))).isEmpty();
        assertThat(claim(NOON)).containsExactly(step("RO1", 0));
        assertThat(claim(NOON)).isEmpty();

        online("RO2", true);
        assertThat(claim(NOON)).containsExactly(step("RO2", 0));
        rollouts.installed(step("RO1", 0));
        rollouts.later(step("RO2", 0), "Offline", NOON.plusSeconds(60));
        assertThat(claim(NOON.plusSeconds(59))).isEmpty();
        assertThat(claim(NOON.plusSeconds(60))).containsExactly(step("RO2", 1));
        assertThat(rollouts.progress()).containsExactly(new Progress(ROOT, USE, 1, 0, 1));
    }

    @Test
    void whoLacksItIsSaidWithTheReason() {
        rollouts.start(ROOT, USE, NOON);
        rollouts.installed(step("RO1", 0));
        rollouts.refused(step("RO2", 0), "no\0room");
        Lacking lacking = new Lacking(new StationId("RO2"), true, "no\uFFFDroom");

        assertThat(rollouts.lacking(ROOT, USE, false, 9)).containsExactly(lacking);
        assertThat(rollouts.lacking(ROOT, USE, true, 9)).isEmpty();
        STORE.sql
                .sql("insert into station_security (station_id, used) values ('RO2', 2)")
                .update();
        assertThat(rollouts.lacking(ROOT, USE, true, 9)).containsExactly(lacking);
        assertThat(rollouts.lacking("another", USE, false, 9)).hasSize(2);
    }

    @Test
    void aNewStartAsksOnlyThoseAgainThatRefused() {
        rollouts.start(ROOT, USE, NOON);
        rollouts.installed(step("RO1", 0));
        rollouts.refused(step("RO2", 0), "no");

        rollouts.start(ROOT, USE, NOON.plusSeconds(5));

        assertThat(rollouts.progress()).containsExactly(new Progress(ROOT, USE, 1, 0, 1));
    }

    @Test
    void whoIsRegisteredLaterJoinsInUntilItIsStopped() {
        rollouts.start(ROOT, USE, NOON);
        rollouts.installed(step("RO1", 0));
        Given.aSite(STORE, "RO3");
        rollouts.extend(NOON);
        rollouts.extend(NOON);
        assertThat(rollouts.progress()).containsExactly(new Progress(ROOT, USE, 1, 0, 2));

        rollouts.stop(ROOT, USE);
        rollouts.extend(NOON);
        assertThat(rollouts.progress()).isEmpty();
    }
}
