package io.emall.cpms.core.schedule;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.unit.PartnerId;

/**
 * Who changed a booking.
 *
 * @param name as far as it is known: the eMSP's id, the person's name, the station's words; empty for time and rules
 */
public record By(Party party, String name) {

    /** The kinds of those who change bookings. */
    public enum Party {
        PARTNER,
        OPERATOR,
        STATION,
        SYSTEM
    }

    /** Time, or a rule of ours. */
    public static final By SYSTEM = new By(Party.SYSTEM, "");

    public static By partner(PartnerId partner) {
        return new By(Party.PARTNER, partner.toString());
    }

    public static By operator(Actor actor) {
        return new By(Party.OPERATOR, actor.name());
    }

    public static By station(String words) {
        return new By(Party.STATION, words);
    }

    /** Whether deadlines bind them: the operator's people may always act. */
    boolean isBoundByDeadlines() {
        return party == Party.PARTNER;
    }
}
