package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation201;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What 2.0.1 stations tell late, twice, or in the wrong order. */
class Ocpp201ReplayTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp201ReplayTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    private List<Kind> story() {
        return CPMS.store.sessions.story(session().id()).stream()
                .map(SessionEvent::kind)
                .toList();
    }

    /** P-43: a whole session told newest first after the connection was gone. */
    @Test
    void eventsThatArriveInReverseMakeOneSession() {
        station.holdReports();
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.GOOD);
        station.charge(1, Duration.ofMinutes(10));
        station.stop(1);
        station.unplug(1);
        station.releaseReportsReversed();

        assertThat(session().state()).isInstanceOf(Ended.class);
        assertThat(session().isUnsettled()).isFalse();
        assertThat(session().meter().energy()).isGreaterThan(WattHours.of(100));
    }

    /** P-42, field lesson 9. */
    @Test
    void eventsOfOfflineTimesAreHistory() {
        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.GOOD);
        station.stop(1);
        station.goOnline();

        assertThat(session().state()).isInstanceOf(Ended.class);
        assertThat(story()).contains(Kind.RECORDED_OFFLINE);
    }

    /** P-43. */
    @Test
    void aRepeatedEventIsTheSameSession() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        station.repeatStart();

        assertThat(session().isActive()).isTrue();
    }
}
