package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile we want a station to keep, and what became of it: never more than the station said (P-62).
 *
 * @param words the station's, or why it is as it is
 * @param who asked for it
 * @param why in the words of who asked
 * @param insteadOf the profile that the station refused and that this one stands in for
 * @param confirmedAt when the station last showed that it has it
 * @param dueAt when something is to be done about it; null for nothing
 * @param attempts without an answer
 */
public record InstalledProfile(
        ChargingProfile profile,
        StationId station,
        Role role,
        State state,
        String words,
        String who,
        String why,
        @Nullable Integer insteadOf,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant dueAt,
        int attempts) {
    private static final String REPLACED = "ReplacedBy";

    /** What we want it for. */
    public enum Role {
        LIMIT,
        /** It must hold without us (P-63). */
        FALLBACK,
        /** The car told its needs and is owed a schedule (OCPP 2.x K15). */
        ANSWER,
        /** What the energy plan gives a transaction: above what others want, and never more than that. */
        PLAN
    }

    /** How far it came. */
    public enum State {
        WANTED,
        ACCEPTED,
        REFUSED,
        /** Sent, but no answer came: it may or may not be installed. */
        UNKNOWN,
        /** To be taken out at the station. */
        UNWANTED,
        CLEARED
    }

    public int number() {
        return profile.number();
    }

    public boolean isLive() {
        return state != State.CLEARED && state != State.UNWANTED;
    }

    /** Whether it was given up since this was read: what is not wanted any more never is again. */
    boolean isGoneIn(InstalledProfile now) {
        return !now.isLive() && (isLive() || now.state == State.CLEARED && state != State.CLEARED);
    }

    /** Whether the station has it, as far as it said. */
    public boolean isInstalled() {
        return state == State.ACCEPTED;
    }

    public InstalledProfile becomes(State next, String why, Instant now, @Nullable Instant due) {
        return new InstalledProfile(
                profile, station, role, next, why, who, this.why, insteadOf, createdAt, now, confirmedAt, due, 0);
    }

    /** @param number of the profile that took its place at the station */
    InstalledProfile replacedBy(int number, Instant now) {
        return becomes(State.CLEARED, REPLACED + " " + number, now, null);
    }

    boolean wasReplaced() {
        return state == State.CLEARED && words.startsWith(REPLACED);
    }

    InstalledProfile unanswered(Instant now, @Nullable Instant due) {
        State next = state == State.UNWANTED ? State.UNWANTED : State.UNKNOWN;
        return new InstalledProfile(
                profile, station, role, next, "", who, why, insteadOf, createdAt, now, confirmedAt, due, attempts + 1);
    }

    InstalledProfile confirmed(Instant at) {
        return new InstalledProfile(
                profile,
                station,
                role,
                State.ACCEPTED,
                "",
                who,
                why,
                insteadOf,
                createdAt,
                changedAt,
                at,
                profile.validUntil(),
                0);
    }

    /** Before it is sent. */
    InstalledProfile of(ChargingProfile other) {
        return new InstalledProfile(
                other,
                station,
                role,
                state,
                words,
                who,
                why,
                insteadOf,
                createdAt,
                changedAt,
                confirmedAt,
                other.validUntil(),
                attempts);
    }

    InstalledProfile dueAt(@Nullable Instant due) {
        return new InstalledProfile(
                profile,
                station,
                role,
                state,
                words,
                who,
                why,
                insteadOf,
                createdAt,
                changedAt,
                confirmedAt,
                due,
                attempts);
    }
}
