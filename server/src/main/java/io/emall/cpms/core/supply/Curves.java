package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;

/** What DSOs said; a newer word replaces the older for the time it speaks of. */
public interface Curves {

    /** What is kept per DSO. */
    enum Kind {
        PURCHASE,
        EXPORT
    }

    void keep(DsoId dso, Kind kind, Curve<BigDecimal> prices);

    void keepMix(DsoId dso, Curve<Mix> mix);

    /** All that holds in that time: a limit that is not told any more is gone. */
    void keepCapacity(DsoId dso, LocationId location, Curve<Watts> capacity, Instant from, Instant until);

    Curve<BigDecimal> prices(DsoId dso, Kind kind, Instant from, Instant until);

    Curve<Mix> mix(DsoId dso, Instant from, Instant until);

    Curve<Watts> capacity(DsoId dso, LocationId location, Instant from, Instant until);

    /** Forgets what was valid until then at the latest; how many values. */
    int forget(Instant before);
}
