package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.LocationId;
import java.math.BigDecimal;
import java.time.Instant;

/** What was billed. */
public interface Takings {

    /** Net, of the sessions at a location that ended in {@code [from, until)}; what was taken back counts no more. */
    BigDecimal net(LocationId location, Instant from, Instant until);
}
