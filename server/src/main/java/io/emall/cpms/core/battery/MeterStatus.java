package io.emall.cpms.core.battery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a meter.
 *
 * @param reading the last it told; null if it never did
 */
public record MeterStatus(Contact contact, @Nullable MeterReading reading) {

    static MeterStatus next(@Nullable MeterStatus before, Answer<MeterReading> answer, Instant now) {
        Contact contact = before == null
                ? Contact.of(answer, now)
                : Contact.of(answer, now).after(before.contact);
        if (answer instanceof Answer.Answered<MeterReading>(MeterReading reading)) {
            return new MeterStatus(contact, reading);
        }
        return new MeterStatus(contact, before == null ? null : before.reading);
    }
}
