package io.emall.cpms.core.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the connection of a station is secured, for people to read.
 *
 * @param required what it must at least use
 * @param used what it used when it last connected; null if it never did, or that is not known
 * @param upgradeTo what it was asked to use; null if nothing is under way
 * @param upgradeWords what came of asking
 * @param rotation null if its key was never changed over the air
 * @param rotationWords what the station said
 */
public record StationSecurity(
        SecurityProfile required,
        @Nullable SecurityProfile used,
        @Nullable Instant usedAt,
        @Nullable SecurityProfile upgradeTo,
        @Nullable String upgradeWords,
        @Nullable Instant upgradeAt,
        @Nullable Rotation rotation,
        @Nullable String rotationWords,
        @Nullable Instant rotationAt) {

    /** Of a station nobody decided anything for. */
    public static final StationSecurity USUAL =
            new StationSecurity(SecurityProfile.BASIC, null, null, null, null, null, null, null, null);
}
