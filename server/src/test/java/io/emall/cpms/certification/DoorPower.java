package io.emall.cpms.certification;

import io.emall.cpms.core.profile.Charging;
import io.emall.cpms.core.profile.PowerReports;
import io.emall.cpms.core.profile.ProfileCare;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.profile.ProfileInstaller;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.store.TestStore;
import io.emall.sim.socket.StationAddress;
import java.time.Duration;
import java.time.InstantSource;

/** What the door does about power. */
record DoorPower(DoorOnDatabase cpms) {
    static PowerReports reports(TestStore store, InstantSource clock) {
        return new PowerReports(
                store.reportedPower, store.installedProfiles, new Charging(store.sessions, store.locations), clock);
    }

    ProfileCommands profiles() {
        return cpms.door.profiles();
    }

    static StationId id(StationAddress station) {
        return new StationId(station.identity());
    }

    /** What the clock makes due. */
    void care() {
        TestStore store = cpms.store;
        Charging charging = new Charging(store.sessions, store.locations);
        new ProfileCare(
                        profiles(),
                        store.installedProfiles,
                        store.reportedPower,
                        charging,
                        new ProfileInstaller(profiles(), store.installedProfiles, charging, InstantSource.system()),
                        Runnable::run,
                        Duration.ofHours(1),
                        InstantSource.system())
                .round();
    }
}
