package io.emall.cpms.ocpi.booking;

import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.ocpi.view.FeeOffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What booking costs now, per area of prices; none while it costs nothing. */
public final class FeeOffers {

    private final Tariffs tariffs;
    private final Operators operators;
    private final List<Fee> fees;
    private final Instant since;

    /** Fees are settings: they change when the server starts. */
    public FeeOffers(Tariffs tariffs, Operators operators, BookingRules rules, InstantSource clock) {
        this.tariffs = tariffs;
        this.operators = operators;
        this.fees = rules.terms().fees().all();
        this.since = clock.instant();
    }

    public List<FeeOffer> all() {
        if (fees.isEmpty()) {
            return List.of();
        }
        Operator operator = operators.home();
        return tariffs.areas().stream()
                .map(area -> new FeeOffer(area, operator.id(), operator.currency(), operator.vat(), fees, since))
                .toList();
    }
}
