package io.emall.cpms.core.schedule;

import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.AvailabilityWishes;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends windows at their time: the station is told to go out of service (it says Scheduled if a session runs)
 * and to come back. What it does not hear, or forgets, it is told again by the availability that is wanted of it (P-51).
 */
public final class MaintenanceWatch {

    private static final int ROUND = 100;
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final MaintenanceWindows windows;
    private final Locations locations;
    private final StationCommands stations;
    private final AvailabilityWishes wishes;
    private final InstantSource clock;
    private final Executor background;

    /** @param background runs what waits for a station's answer; one virtual thread per task */
    public MaintenanceWatch(
            MaintenanceWindows windows,
            Locations locations,
            StationCommands stations,
            AvailabilityWishes wishes,
            InstantSource clock,
            Executor background) {
        this.windows = windows;
        this.locations = locations;
        this.stations = stations;
        this.wishes = wishes;
        this.clock = clock;
        this.background = background;
    }

    public void round() {
        Instant now = clock.instant();
        windows.take(now, now.plus(AGAIN), ROUND).forEach(window -> background.execute(() -> visit(window, now)));
    }

    private void visit(MaintenanceWindow window, Instant now) {
        Evse evse = locations
                .findByEvse(window.evse())
                .flatMap(location -> location.evse(window.evse()))
                .orElse(null);
        if (!now.isBefore(window.until()) || evse == null) {
            end(window, evse, now);
        } else {
            begin(window, evse);
        }
    }

    /** What people took out of service before stays out afterwards. */
    private void begin(MaintenanceWindow window, Evse evse) {
        boolean wasOut = wishes.of(evse.station()).stream()
                .anyMatch(wish -> !wish.operative()
                        && (wish.evse() == 0
                                || (wish.evse() == evse.number() && wish.connector() == connector(window, evse))));
        if (window.state() == MaintenanceWindow.State.PLANNED) {
            windows.begun(window.id(), !wasOut);
        }
        if (windows.returns(window.id())) {
            tell(window, evse, false);
        }
        windows.told(window.id());
    }

    private void end(MaintenanceWindow window, @Nullable Evse evse, Instant now) {
        boolean returns = window.state() == MaintenanceWindow.State.RUNNING && windows.returns(window.id());
        if (evse != null && returns) {
            tell(window, evse, true);
        }
        windows.end(window.id(), MaintenanceWindow.State.DONE, now);
    }

    /** What is wanted is written before it is said: a station that does not hear it is told later. */
    private void tell(MaintenanceWindow window, Evse evse, boolean operative) {
        int connector = connector(window, evse);
        Instant now = clock.instant();
        wishes.remember(new AvailabilityWish(evse.station(), evse.number(), connector, operative, now, null));
        String words = stations.send(
                        evse.station(),
                        new StationCommand.ChangeAvailability(
                                evse.number(), connector == 0 ? null : connector, operative))
                .said();
        if (!words.equals("Offline") && !words.equals("NoAnswer")) {
            wishes.answered(
                    new AvailabilityWish(evse.station(), evse.number(), connector, operative, now, words), words);
        }
    }

    private static int connector(MaintenanceWindow window, Evse evse) {
        return window.connector() == null
                ? 0
                : evse.connector(window.connector()).map(Connector::number).orElse(0);
    }
}
