package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was planned, and what came of it. */
public interface PlanBook {

    /** The newest plan of its location; its first step is what its quarter-hour was planned as, measured so far like this. */
    void save(PlanSheet plan, Flow measured);

    Optional<PlanSheet> latest(LocationId location);

    /** Those that began in {@code [from, until)}, in the order of time. */
    List<Quarter> quarters(LocationId location, Instant from, Instant until);

    /** Forgets quarters before that moment; @return how many. */
    int forget(Instant before, int most);
}
