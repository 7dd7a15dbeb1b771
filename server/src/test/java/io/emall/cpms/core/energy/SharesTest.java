package io.emall.cpms.core.energy;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.battery.SitePower;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.plan.Intent;
import io.emall.cpms.core.plan.Series;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets what is left when those that charge have theirs. */
class SharesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));
    private static final LocationId HERE = new LocationId("L1");

    /** 6 A on three phases. */
    private static final double LEAST = 4_140;

    private static Tap tap(int number, @Nullable ChargingSession session, double drawn, @Nullable Watts then) {
        Evse evse = Equipment.anEvse("CP" + number, 1, Equipment.aSocket(ConnectorState.OCCUPIED, Instant.EPOCH));
        Evse online = new Evse(
                evse.uid(),
                evse.evseId(),
                evse.station(),
                evse.number(),
                evse.connectors(),
                true,
                false,
                evse.lastUpdated());
        return new Tap(
                online,
                Supply.of(online),
                session,
                Watts.ZERO,
                Watts.ZERO,
                Watts.ZERO,
                new CompositeSchedule(NOW, UNTIL, List.of(new CompositeSchedule.Step(NOW, null, null))),
                session == null ? null : new Watts(drawn),
                then,
                true,
                null,
                null);
    }

    private static ChargingSession session(int number) {
        return new ChargingSession(
                new SessionId(new UUID(1, number)),
                number,
                new OperatorId("IT", "EML"),
                new Place(
                        Equipment.anEvse("CP" + number, 1, Equipment.aSocket(ConnectorState.OCCUPIED, NOW))
                                .station(),
                        HERE,
                        1,
                        null,
                        null),
                new SessionState.Active(),
                NOW,
                null,
                null,
                Meter.UNREAD,
                SeqNos.NONE,
                null,
                null,
                NOW);
    }

    private static Seen seen(List<Tap> taps) {
        Series none = Series.flat(1, 0);
        return new Seen(
                new Site(HERE, Watts.ofKilo(40), Watts.ZERO, Watts.ZERO, BigDecimal.ZERO),
                NOW,
                UNTIL,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                new SitePower(null, null, null, NOW),
                taps,
                List.of(),
                new Outlook(none, none, none, null));
    }

    private static double[] shares(double sum, double batteries) {
        ChargingSession charging = session(1);
        List<Tap> taps =
                List.of(tap(1, charging, 11_000, null), tap(2, session(2), 0, Watts.ofKilo(11)), tap(3, null, 0, null));
        return Shares.of(Map.of(charging.id().toString(), 11_000.0), seen(taps), sum, batteries).stream()
                .mapToDouble(share -> share.target().value())
                .toArray();
    }

    @Test
    void whoIsFullAndWhoMayComeHaveTheLeastThatACarCanTake() {
        assertThat(shares(30_000, 0)).containsExactly(11_000, LEAST, LEAST);
    }

    @Test
    void batteriesAreChargedBeforeEmptyEvsesButNotBeforeCarsThatMayWantMoreAgain() {
        assertThat(shares(30_000, 17_000)).containsExactly(11_000, LEAST, 0);
        assertThat(shares(13_000, 0)).containsExactly(11_000, 2_000, 0);
    }

    @Test
    void whoWasPausedShowsFirstWhetherItWantsAnything() {
        Tap hungry = tap(1, session(1), 20_000, Watts.ofKilo(20));
        Tap paused = tap(2, session(2), 0, Watts.ZERO);

        assertThat(steered(hungry, paused)).containsExactly(22_000, LEAST);
    }

    /** What each has of 40 kW where nobody slows them. */
    private static double[] steered(Tap... taps) {
        Intent free = new Intent(Map.of(), false, true, false, Map.of());
        return Steering.of(seen(List.of(taps)), free, Duration.ofMinutes(2)).shares().stream()
                .mapToDouble(share -> share.target().value())
                .toArray();
    }
}
