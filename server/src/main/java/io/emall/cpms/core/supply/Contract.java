package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What was agreed with a DSO for a location; amounts are net and in the DSO's currency.
 *
 * @param perKilowattHour what comes on top of the DSO's price: grid, levies, margin
 * @param perMonth what it costs anyway
 * @param limit the power we asked for
 * @param minimumHold how long it must supply before another may
 * @param switchingCost what changing to it costs
 */
public record Contract(
        DsoId dso,
        LocationId location,
        BigDecimal perKilowattHour,
        BigDecimal perMonth,
        Watts limit,
        Export export,
        Duration minimumHold,
        BigDecimal switchingCost,
        Standing standing) {

    /** The power that may be drawn: nothing until it was granted. */
    public Watts granted() {
        return switch (standing) {
            case Standing.Granted granted -> limit;
            case Standing.PartlyGranted partly -> partly.limit().compareTo(limit) < 0 ? partly.limit() : limit;
            case Standing.NotAsked no -> Watts.ZERO;
            case Standing.Asked no -> Watts.ZERO;
            case Standing.Refused no -> Watts.ZERO;
            case Standing.Unanswered no -> Watts.ZERO;
        };
    }

    public boolean isGranted() {
        return standing instanceof Standing.Granted || standing instanceof Standing.PartlyGranted;
    }

    public Contract with(Standing now) {
        return new Contract(dso, location, perKilowattHour, perMonth, limit, export, minimumHold, switchingCost, now);
    }
}
