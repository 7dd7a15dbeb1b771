package io.emall.cpms.core.view;

import io.emall.cpms.core.balance.SessionCarbon;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session with all there is to tell about it.
 *
 * @param price the version locked at the start; null without permission to see money, or if there was none
 * @param soFar what the energy so far costs; null where {@code price} is
 * @param carbon what it emitted, as far as it is known; null if nothing is
 * @param records the bill sent to the eMSP, and how it was corrected; empty without permission to see money
 */
public record SessionSheet(
        ChargingSession session,
        List<SessionEvent> story,
        @Nullable Tariff price,
        @Nullable Bill soFar,
        @Nullable SessionCarbon carbon,
        List<ChargeDetailRecord> records) {

    /** The bill that counts; null if there is none to be seen. */
    public @Nullable ChargeDetailRecord record() {
        return records.isEmpty() ? null : records.getLast();
    }
}
