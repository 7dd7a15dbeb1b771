package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.VatRate;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * What booking costs beside the energy, as a tariff of its own: no connector names it, so that who knows nothing of
 * bookings never bills it; what can be booked, bookings and bills do (ADR 24).
 *
 * @param fees at least one
 */
public record FeeOffer(
        AreaId area, OperatorId operator, Currency currency, VatRate vat, List<Fee> fees, Instant changed) {

    /** The id partners know it by. */
    public String id() {
        return id(area);
    }

    public static String id(AreaId area) {
        return area + "-BOOKING";
    }
}
