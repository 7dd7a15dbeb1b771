package io.emall.cpms.core.battery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a battery.
 *
 * @param told the last it told; null if it never did
 * @param belief null exactly if it never told
 * @param ignoringSince since when its power has been far from what it was told; null if it is not
 */
public record BatteryStatus(
        Contact contact,
        @Nullable BatteryState told,
        @Nullable Belief belief,
        @Nullable Instant ignoringSince) {

    static BatteryStatus next(Rating rating, @Nullable BatteryStatus before, Answer<BatteryState> answer, Instant now) {
        Contact contact = before == null
                ? Contact.of(answer, now)
                : Contact.of(answer, now).after(before.contact);
        if (!(answer instanceof Answer.Answered<BatteryState>(BatteryState told))) {
            return before == null
                    ? new BatteryStatus(contact, null, null, null)
                    : new BatteryStatus(contact, before.told, before.belief, before.ignoringSince);
        }
        Instant ignoring = before == null ? null : before.ignoringSince;
        return new BatteryStatus(contact, told, belief(rating, before, told), ignoring);
    }

    private static Belief belief(Rating rating, @Nullable BatteryStatus before, BatteryState told) {
        return before == null || before.told == null || before.belief == null
                ? ChargeCheck.first(told)
                : ChargeCheck.next(rating, before.told, before.belief, told);
    }

    BatteryStatus ignoring(@Nullable Instant since) {
        return new BatteryStatus(contact, told, belief, since);
    }

    /** As if we had never doubted what it says. */
    BatteryStatus trusted() {
        return told == null ? this : new BatteryStatus(contact, told, ChargeCheck.first(told), ignoringSince);
    }
}
