package io.emall.cpms.core.schedule;

import io.emall.cpms.core.tariff.Fee;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What booking costs beside the energy, without VAT, in the operator's currency; zero for nothing.
 *
 * @param reservation with the session that uses the booking
 * @param cancellation when the eMSP cancels later than {@code freeCancelUntil}
 * @param noShow when nobody came
 * @param freeCancelUntil before its start a booking can be cancelled for nothing
 */
public record BookingFees(
        BigDecimal reservation, BigDecimal cancellation, BigDecimal noShow, Duration freeCancelUntil) {

    public static final BookingFees NONE =
            new BookingFees(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO);

    /** Those that cost something. */
    public List<Fee> all() {
        return Stream.of(
                        new Fee(Fee.Kind.RESERVATION, reservation),
                        new Fee(Fee.Kind.CANCELLATION, cancellation),
                        new Fee(Fee.Kind.NO_SHOW, noShow))
                .filter(fee -> fee.net().signum() > 0)
                .toList();
    }

    List<Fee> of(Fee.Kind kind) {
        return all().stream().filter(fee -> fee.kind() == kind).toList();
    }
}
