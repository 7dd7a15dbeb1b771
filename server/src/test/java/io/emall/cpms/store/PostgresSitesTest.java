package io.emall.cpms.store;

import static io.emall.cpms.store.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSitesTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PostgresSites sites = STORE.sites;

    @BeforeAll
    static void twoLocations() {
        Given.aSite(STORE, "E1");
        Given.aSite(STORE, "E2");
    }

    @BeforeEach
    void nothingPlanned() {
        STORE.sql.sql("truncate energy_site").update();
    }

    private static Site site(String name, double kilowatts) {
        return new Site(
                new LocationId("L-" + name),
                Watts.ofKilo(kilowatts),
                Watts.ofKilo(10),
                Watts.ofKilo(5),
                new BigDecimal("0.085"));
    }

    @Test
    void aSiteIsKeptAndChanged() {
        sites.save(site("E1", 100));
        sites.save(site("E2", 50));
        sites.save(site("E1", 120));

        assertThat(sites.find(new LocationId("L-E1"))).contains(site("E1", 120));
        assertThat(sites.all()).containsExactly(site("E1", 120), site("E2", 50));

        sites.remove(new LocationId("L-E1"));
        assertThat(sites.find(new LocationId("L-E1"))).isEmpty();
    }

    @Test
    void aNewOneIsDueAtOnceAndOnlyOneTakesIt() {
        sites.save(site("E1", 100));

        assertThat(sites.claim(NOON, LEASE, 10)).hasSize(1);
        assertThat(sites.claim(NOON, LEASE, 10)).isEmpty();
        assertThat(sites.claim(NOON.plusSeconds(121), LEASE, 10))
                .as("whoever had it died")
                .hasSize(1);
    }

    @Test
    void afterItsPlanItIsDueWhenThatSaid() {
        sites.save(site("E1", 100));
        claimedAndPlanned();

        assertThat(sites.claim(NOON.plusSeconds(299), LEASE, 10)).isEmpty();
        assertThat(sites.claim(NOON.plusSeconds(300), LEASE, 10)).hasSize(1);
    }

    private void claimedAndPlanned() {
        sites.planned(claimed(NOON), NOON.plusSeconds(300));
    }

    private Sites.Claim claimed(Instant at) {
        return sites.claim(at, LEASE, 10).getFirst();
    }

    @Test
    void whatChangesWhileItIsPlannedMakesItDueAgain() {
        sites.save(site("E1", 100));
        Sites.Claim claim = claimed(NOON);
        sites.due(new LocationId("L-E1"), NOON.plusSeconds(1));
        sites.planned(claim, NOON.plusSeconds(300));

        assertThat(sites.claim(NOON.plusSeconds(2), LEASE, 10)).hasSize(1);
    }

    @Test
    void whoWasTooSlowDoesNotEndTheClaimOfWhoTookItOver() {
        sites.save(site("E1", 100));
        Sites.Claim slow = claimed(NOON);
        Sites.Claim fresh = claimed(NOON.plusSeconds(121));

        sites.planned(slow, NOON.plusSeconds(122));
        assertThat(sites.claim(NOON.plusSeconds(130), LEASE, 10)).isEmpty();

        sites.planned(fresh, NOON.plusSeconds(140));
        assertThat(sites.claim(NOON.plusSeconds(140), LEASE, 10)).hasSize(1);
    }

    @Test
    void aSessionThatBeginsOrEndsMakesItDue() {
        sites.save(site("E1", 100));
        claimedAndPlanned();
        STORE.sql.sql("""
                        insert into session (id, operator_id, number, station_id, location_id, state, started_at, last_updated)
                        values (gen_random_uuid(), 'IT-EML', 900001, 'E1', 'L-E1', 'ACTIVE', now(), now())
                        """).update();

        sites.planned(claimed(NOON.plusSeconds(1)), NOON.plusSeconds(301));
        assertThat(sites.claim(NOON.plusSeconds(2), LEASE, 10)).isEmpty();

        STORE.sql
                .sql("update session set state = 'ENDED', ended_at = now() where number = 900001")
                .update();
        assertThat(sites.claim(NOON.plusSeconds(3), LEASE, 10)).hasSize(1);
    }

    @Test
    void aLimitOfNothingIsRefusedByTheDatabase() {
        assertThat(List.of(0.0, -1.0)).allSatisfy(kilowatts -> org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sites.save(site("E1", kilowatts)))
                .hasMessageContaining("import_limit_w"));
    }
}
