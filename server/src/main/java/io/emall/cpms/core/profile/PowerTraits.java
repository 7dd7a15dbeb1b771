package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one station deals with profiles: what it told, and what we learnt (field lesson 19).
 *
 * @param onlyUnit the unit it takes where it refused the other; null if it takes both or we do not know
 * @param noStationMax that it refuses limits for the whole station
 * @param checkedAt when what it has was last compared with what we want
 * @param proof by what it was compared
 * @param foreign profiles it has that we did not set
 * @param deviating EVSEs for which it plans otherwise than the profiles it accepted say
 */
public record PowerTraits(
        StationId station,
        Capabilities told,
        @Nullable RateUnit onlyUnit,
        boolean noStationMax,
        @Nullable Instant checkedAt,
        Proof proof,
        List<ChargingProfile> foreign,
        List<Integer> deviating) {
    /** How a station can show what it has. */
    public enum Proof {
        /** It listed its profiles. */
        REPORT,
        /** It told the composite schedule. */
        COMPOSITE,
        /** It can do neither. */
        NONE
    }

    public static PowerTraits unknown(StationId station) {
        return new PowerTraits(station, Capabilities.UNTOLD, null, false, null, Proof.NONE, List.of(), List.of());
    }

    /** In what unit to speak to it. */
    RateUnit unit(RateUnit preferred) {
        if (onlyUnit != null) {
            return onlyUnit;
        }
        return told.units().isEmpty() || told.units().contains(preferred) ? preferred : preferred.other();
    }

    PowerTraits telling(Capabilities capabilities) {
        return new PowerTraits(station, capabilities, onlyUnit, noStationMax, checkedAt, proof, foreign, deviating);
    }

    PowerTraits taking(RateUnit unit) {
        return new PowerTraits(station, told, unit, noStationMax, checkedAt, proof, foreign, deviating);
    }

    PowerTraits withoutStationMax() {
        return new PowerTraits(station, told, onlyUnit, true, checkedAt, proof, foreign, deviating);
    }

    PowerTraits checked(Instant at, Proof by, List<ChargingProfile> others, List<Integer> otherwise) {
        return new PowerTraits(station, told, onlyUnit, noStationMax, at, by, others, otherwise);
    }
}
