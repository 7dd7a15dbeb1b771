package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.profile.InstalledProfile;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.profile.InstalledProfiles;
import io.emall.cpms.core.profile.LimitRequest;
import io.emall.cpms.core.profile.LimitWatch;
import io.emall.cpms.core.profile.PowerSheet;
import io.emall.cpms.core.profile.PowerViews;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileDesk;
import io.emall.cpms.core.profile.Rate;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.Car;
import io.emall.sim.watch.NotInTime;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v16.ChargingProfileStatus;
import io.emall.wire.ocpp.v16.SetChargingProfileResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Power is limited, for real, and what a station makes of it is known, not assumed (P-60 to P-63, field lesson 19). */
class PowerStory {
    private static final Rate FIVE_KW = new Rate(new BigDecimal(5000), RateUnit.WATTS);

    private final Stage stage = Stage.shared();
    private final ProfileDesk desk = stage.bean(ProfileDesk.class);
    private final InstalledProfiles installed = stage.bean(InstalledProfiles.class);

    private static StationId id(Site site) {
        return new StationId(site.stationId());
    }

    private void charge(Site site) {
        site.station().plug(1, Car.everyday());
        assertThat(site.station().swipe(1, site.driver().uid())).isTrue();
    }

    private InstalledProfile limit(Site site, LimitRequest.Scope scope) {
        Instant from = Instant.now().minus(Duration.ofMinutes(5));
        LimitRequest request = new LimitRequest(id(site), 1, scope, FIVE_KW, from, null, "story");
        return ((ProfileDesk.Outcome.Kept) desk.limit(Stage.ADMINISTRATOR, request)).profile();
    }

    private InstalledProfile fallback(Site site, int evse) {
        return ((ProfileDesk.Outcome.Kept) desk.fallback(Stage.ADMINISTRATOR, id(site), evse, FIVE_KW, "grid"))
                .profile();
    }

    private PowerSheet.Place place(Site site) {
        return stage.bean(PowerViews.class)
                .find(Stage.ADMINISTRATOR, id(site))
                .orElseThrow()
                .places()
                .get(1);
    }

    /** Energy of half an hour. */
    private static long halfAnHour(Site site) {
        long before = site.station().outlet(1).registerWh();
        site.station().charge(1, Duration.ofMinutes(30));
        return site.station().outlet(1).registerWh() - before;
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aLimitMakesTheCarTakeLess(Speaks version) {
        try (Site site = stage.newSite(version)) {
            charge(site);
            assertThat(halfAnHour(site)).isBetween(5490L, 5510L);

            InstalledProfile row = limit(site, LimitRequest.Scope.TRANSACTION);
            assertThat(row.state()).as(row.words()).isEqualTo(State.ACCEPTED);

            assertThat(halfAnHour(site)).isBetween(2490L, 2510L);
            assertThat(place(site).now().limit().kilo()).isEqualTo(5);
            assertThat(place(site).drawing().kilo()).isEqualTo(5);
            assertThat(place(site).ignores()).isFalse();
            stage.bean(LimitWatch.class).round();
            assertThat(powerAlarms(site)).isEmpty();
            Composite told = desk.ask(Stage.ADMINISTRATOR, id(site), 1);
            assertThat(((Composite.Told) told).schedule().periods().getFirst().limit())
                    .isEqualByComparingTo("5000");

            desk.clear(Stage.ADMINISTRATOR, id(site), row.number(), "story");
            assertThat(halfAnHour(site)).isBetween(5490L, 5510L);
        }
    }

    /** The manager's plan allows all; what a person says at the station counts without waiting for the next five minutes. */
    @ParameterizedTest
    @EnumSource(Speaks.class)
    void thePlanKeepsToAPersonsLimitAtOnceAndSoDoesTheStationWhenWeFallSilent(Speaks version) {
        Sites sites = stage.bean(Sites.class);
        try (Site site = stage.newSite(version)) {
            LocationId location = new LocationId(site.location());
            sites.save(new io.emall.cpms.core.energy.Site(
                    location, Watts.ofKilo(24.4), Watts.ZERO, Watts.ZERO, BigDecimal.ZERO));
            charge(site);
            await(site, "the plan's limit", () -> planned(site, 11));

            InstalledProfile row = limit(site, LimitRequest.Scope.TRANSACTION);

            await(site, "the least of both", () -> planned(site, 5));
            Composite told = desk.ask(Stage.ADMINISTRATOR, id(site), 1);
            List<Double> kilowatts = ((Composite.Told) told)
                    .schedule().periods().stream()
                            .map(period -> period.limit().doubleValue() / 1000)
                            .toList();
            assertThat(kilowatts).as("by the station's own rules").startsWith(5.0);
            assertThat(kilowatts.getLast()).as("its fallback in the end").isLessThan(5);

            desk.clear(Stage.ADMINISTRATOR, id(site), row.number(), "story");
            await(site, "the plan's alone", () -> planned(site, 11));
            sites.remove(location);
        }
    }

    private void await(Site site, String what, BooleanSupplier holds) {
        try {
            site.station().await(what, Stage.SOON, holds);
        } catch (NotInTime late) {
            throw new AssertionError(what + ", but there are " + installed.of(id(site)), late);
        }
    }

    private boolean planned(Site site, double kilowatts) {
        return installed.of(id(site)).stream()
                .filter(row -> row.role() == InstalledProfile.Role.PLAN && row.isInstalled())
                .map(InstalledProfile::profile)
                .filter(profile -> profile.transaction() != null)
                .map(profile -> profile.schedule().periods().getFirst().limit())
                .anyMatch(watts -> Math.abs(watts.doubleValue() / 1000 - kilowatts) < 0.1);
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void theFallbackHoldsWithoutUsAndIsSentAgainToAStationThatForgotIt(Speaks version) {
        try (Site site = stage.newSite(version)) {
            InstalledProfile row = fallback(site, 1);
            assertThat(row.state()).isEqualTo(State.ACCEPTED);
            charge(site);
            site.station().goOffline();
            assertThat(halfAnHour(site)).isBetween(2490L, 2510L);

            site.station().forgetLimits();
            site.station().powerUp();

            site.station()
                    .await(
                            "the fallback is back",
                            Stage.SOON,
                            () -> site.station().profilesKept() == 1);
            site.station()
                    .await(
                            "it is confirmed",
                            Stage.SOON,
                            () -> installed.find(row.number()).orElseThrow().state() == State.ACCEPTED);
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aRefusalIsShownAndNotAssumed(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().deviate("SetChargingProfile", new Deviation.Instead(rejected(version)));

            InstalledProfile row = limit(site, LimitRequest.Scope.PLACE);

            assertThat(row.state()).isEqualTo(State.REFUSED);
            assertThat(row.words()).isEqualTo("Rejected");
            assertThat(place(site).now().limit()).isNull();
        }
    }

    private static Response rejected(Speaks version) {
        return version == Speaks.OCPP_16
                ? new SetChargingProfileResponse(ChargingProfileStatus.REJECTED)
                : new io.emall.wire.ocpp.v2.SetChargingProfileResponse(
                        io.emall.wire.ocpp.v2.ChargingProfileStatus.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aStationThatAcceptsAndIgnoresIsFoundOut(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().ignoreLimits();
            charge(site);

            InstalledProfile row = limit(site, LimitRequest.Scope.PLACE);
            assertThat(row.state()).isEqualTo(State.ACCEPTED);

            assertThat(halfAnHour(site)).isBetween(5490L, 5510L);
            assertThat(place(site).ignores()).isTrue();
            LimitWatch watch = stage.bean(LimitWatch.class);
            watch.round();
            assertThat(powerAlarms(site)).containsExactly("LimitIgnored at 1: 11.0 kW > 5.0 kW");

            desk.clear(Stage.ADMINISTRATOR, id(site), row.number(), "story");
            watch.round();
            assertThat(powerAlarms(site)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void whatIsWantedWhileTheStationIsAwayIsInstalledWhenItReturns(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().goOffline();
            site.emsp().await("it is seen to be gone", Stage.SOON, () -> !isOnline(site));
            InstalledProfile row = fallback(site, 0);
            assertThat(row.state()).isEqualTo(State.WANTED);

            site.station().goOnline();

            site.station().await("it arrives", Stage.SOON, () -> site.station().profilesKept() == 1);
        }
    }

    private List<String> powerAlarms(Site site) {
        return stage.bean(Alarms.class).lasting().stream()
                .filter(alarm -> alarm.key().place().equals(site.stationId()))
                .filter(alarm -> alarm.key().kind() == AlarmKind.POWER)
                .map(alarm -> alarm.key().code() + " at " + alarm.key().evse() + ": " + alarm.words())
                .toList();
    }

    private boolean isOnline(Site site) {
        return stage.bean(PowerViews.class)
                .find(Stage.ADMINISTRATOR, id(site))
                .orElseThrow()
                .station()
                .online();
    }
}
