package io.emall.cpms.api;

import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.EvNeeds;
import io.emall.cpms.core.profile.EvSchedule;
import io.emall.cpms.core.profile.InstalledProfile;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.PowerSheet;
import io.emall.cpms.core.profile.PowerTraits;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.ReportedLimit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Power as the API shows it: kilowatts unless a unit is named. */
final class PowerJson {
    private PowerJson() {}

    /**
     * @param proof how the station shows what it has
     * @param onlyUnit the unit it takes where it refused the other
     * @param foreign profiles it has that were not set from here
     * @param deviating EVSEs for which it plans otherwise than what it accepted
     */
    record Sheet(
            String stationId,
            @Nullable Instant checkedAt,
            PowerTraits.Proof proof,
            @Nullable RateUnit onlyUnit,
            boolean takesStationLimit,
            List<Place> places,
            List<Limit> profiles,
            List<Limit> past,
            List<Profile> foreign,
            List<Integer> deviating) {
        static Sheet of(PowerSheet sheet) {
            PowerTraits traits = sheet.traits();
            return new Sheet(
                    sheet.station().id().value(),
                    traits.checkedAt(),
                    traits.proof(),
                    traits.onlyUnit(),
                    !traits.noStationMax(),
                    sheet.places().stream().map(Place::of).toList(),
                    sheet.profiles().stream().map(Limit::of).toList(),
                    sheet.past().stream().map(Limit::of).toList(),
                    traits.foreign().stream().map(Profile::of).toList(),
                    traits.deviating());
        }
    }

    /**
     * @param evse 0 is the whole station
     * @param steps what is in force for the next 24 hours
     * @param ignoresLimit whether the meter shows more than the station accepted
     */
    record Place(
            int evse,
            double maximumKw,
            List<Step> steps,
            @Nullable Double drawingKw,
            boolean ignoresLimit,
            @Nullable Limit fallback,
            List<Outside> outside,
            @Nullable Needs needs,
            @Nullable Intention intention) {
        static Place of(PowerSheet.Place place) {
            return new Place(
                    place.evse(),
                    place.supply().maximum().kilo(),
                    PowerJson.steps(place.schedule()),
                    kilo(place.drawing()),
                    place.ignores(),
                    place.fallback() == null ? null : Limit.of(place.fallback()),
                    place.limits().stream().map(Outside::of).toList(),
                    place.needs() == null ? null : Needs.of(place.needs()),
                    place.intends() == null ? null : Intention.of(place.intends()));
        }
    }

    static List<Step> steps(CompositeSchedule schedule) {
        return schedule.steps().stream()
                .map(step -> new Step(step.from(), kilo(step.limit()), step.because()))
                .toList();
    }

    private static @Nullable Double kilo(@Nullable Watts watts) {
        return watts == null ? null : (Double) watts.kilo();
    }

    /** @param limitKw null where nothing limits */
    record Step(
            Instant from,
            @Nullable Double limitKw,
            @Nullable Purpose because) {}

    /** A profile that is wanted, and what became of it. */
    record Limit(
            Profile profile,
            InstalledProfile.Role role,
            InstalledProfile.State state,
            String words,
            String who,
            String why,
            @Nullable Integer insteadOf,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant confirmedAt) {
        static Limit of(InstalledProfile row) {
            return new Limit(
                    Profile.of(row.profile()),
                    row.role(),
                    row.state(),
                    row.words(),
                    row.who(),
                    row.why(),
                    row.insteadOf(),
                    row.createdAt(),
                    row.changedAt(),
                    row.confirmedAt());
        }
    }

    /** @param number its id at the station */
    record Profile(
            int number,
            Purpose purpose,
            int evse,
            int stackLevel,
            ProfileKind kind,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String transaction,
            Plan schedule) {
        static Profile of(ChargingProfile its) {
            return new Profile(
                    its.number(),
                    its.purpose(),
                    its.evse(),
                    its.stackLevel(),
                    its.kind(),
                    its.validFrom(),
                    its.validUntil(),
                    its.transaction(),
                    Plan.of(its.schedule()));
        }
    }

    /** @param durationSeconds null for no end */
    record Plan(
            RateUnit unit,
            @Nullable Instant start,
            @Nullable Integer durationSeconds,
            List<Stage> stages) {
        static Plan of(Schedule its) {
            return new Plan(
                    its.unit(),
                    its.start(),
                    its.duration(),
                    its.periods().stream().map(Stage::of).toList());
        }
    }

    /** @param fromSecond after the schedule's start */
    record Stage(int fromSecond, BigDecimal limit, @Nullable Integer phases) {
        static Stage of(Period period) {
            return new Stage(period.start(), period.limit(), period.phases());
        }
    }

    /** A limit somebody else set, as the station told it. */
    record Outside(String source, @Nullable Boolean gridCritical, Instant at, List<Plan> schedules) {
        static Outside of(ReportedLimit limit) {
            return new Outside(
                    limit.source(),
                    limit.critical(),
                    limit.at(),
                    limit.schedules().stream().map(Plan::of).toList());
        }
    }

    /** What a car told it needs. */
    record Needs(
            Instant at,
            String mode,
            @Nullable BigDecimal energyWh,
            @Nullable Instant departure,
            Map<String, String> parameters,
            boolean served) {
        static Needs of(EvNeeds needs) {
            return new Needs(
                    needs.at(),
                    needs.mode(),
                    needs.energy() == null ? null : needs.energy().value(),
                    needs.departure(),
                    needs.parameters(),
                    needs.served());
        }
    }

    /** What a car means to take. */
    record Intention(Instant at, Instant base, Plan schedule, boolean withinLimits) {
        static Intention of(EvSchedule intends) {
            return new Intention(intends.at(), intends.base(), Plan.of(intends.schedule()), intends.withinLimits());
        }
    }
}
