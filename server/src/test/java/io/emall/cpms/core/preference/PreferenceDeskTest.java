package io.emall.cpms.core.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.preference.PreferenceDesk.Outcome;
import io.emall.cpms.core.preference.Preferences.Kind;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Preferences against real sessions, as if something here planned for green energy too. */
class PreferenceDeskTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static PartnerId partner;
    private static ChargingSession session;
    private static ChargingSession over;

    private final PreferenceDesk desk = new PreferenceDesk(
            CPMS.bean(PreferenceBook.class),
            CPMS.bean(Sessions.class),
            CPMS.bean(Locations.class),
            EnumSet.allOf(Kind.class),
            InstantSource.fixed(NOW));

    @BeforeAll
    static void open() {
        Site site = new Site(CPMS);
        site.location("PR1");
        site.location("PR2");
        partner = CPMS.invited("preferences", "a-of-preferences").id();
        Tariff price = site.price("0.45");
        session = site.session("PR1", site.driver(partner, "PRF"), price);
        over = site.session("PR2", site.driver(partner, "PRF"), price);
        site.ended(over, 1_000, price);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULAR,,,ACCEPTED",
        "GREEN,,20,DEPARTURE_REQUIRED",
        "GREEN,4,,ENERGY_NEED_REQUIRED",
        "GREEN,4,20,ACCEPTED",
        "FAST,1,21,ACCEPTED",
        "FAST,1,23,NOT_POSSIBLE",
        "CHEAP,-1,,NOT_POSSIBLE",
        "CHEAP,-1,1,NOT_POSSIBLE"
    })
    @DisplayName("O-34: what 22 kW cannot give until the departure is not possible; a plan needs both figures")
    void judges(Kind kind, Integer hours, Integer kilowattHours, Outcome outcome) {
        assertThat(desk.take(partner, wanted(session, kind, hours, kilowattHours)))
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("What was accepted last is kept with the session; what is refused changes nothing")
    void keepsTheNewest() {
        Preferences first = wanted(session, Kind.GREEN, 4, 20);
        Preferences second = wanted(session, Kind.FAST, null, 7);
        desk.take(partner, first);
        desk.take(partner, second);
        desk.take(partner, wanted(session, Kind.GREEN, null, null));
        assertThat(CPMS.bean(PreferenceBook.class).find(session.id())).contains(second);
        assertThat(desk.forget()).isZero();
    }

    @Test
    @DisplayName("A session that is over cannot bring anything more; one of another partner is not known")
    void refusesOthers() {
        assertThat(desk.take(partner, wanted(over, Kind.REGULAR, null, null))).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(desk.take(new PartnerId(new UUID(4, 2)), wanted(session, Kind.REGULAR, null, null)))
                .isEqualTo(Outcome.UNKNOWN_SESSION);
    }

    private static Preferences wanted(ChargingSession of, Kind kind, Integer hours, Integer kilowattHours) {
        return new Preferences(
                of.id(),
                kind,
                hours == null ? null : NOW.plus(Duration.ofHours(hours)),
                kilowattHours == null ? null : WattHours.of(1000L * kilowattHours),
                false,
                NOW);
    }
}
