package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What asking for a booking would come to, as far as is known now.
 *
 * @param place where it would go; null if it would be refused
 * @param why it would be refused; null if not
 * @param alternatives the nearest that would be free
 */
public record Outlook(@Nullable EvseUid place, @Nullable WhyNot why, List<BookingOutcome.Offer> alternatives) {

    static Outlook refused(WhyNot why, List<BookingOutcome.Offer> alternatives) {
        return new Outlook(null, why, alternatives);
    }
}
