package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was agreed with DSOs; one contract per DSO and location. */
public interface Contracts {

    List<Contract> all();

    List<Contract> of(LocationId location);

    List<Contract> of(DsoId dso);

    Optional<Contract> find(DsoId dso, LocationId location);

    /** Creates or replaces it. */
    void save(Contract contract);

    boolean remove(DsoId dso, LocationId location);

    /** Requests without an answer that are due by then become unanswered; those that did. */
    List<Contract> unanswered(Instant now);
}
