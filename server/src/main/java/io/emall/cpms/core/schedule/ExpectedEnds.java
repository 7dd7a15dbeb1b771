package io.emall.cpms.core.schedule;

import io.emall.cpms.core.unit.EvseUid;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Until when what runs now will probably run. */
public interface ExpectedEnds {

    record Running(Instant startedAt, Instant endsAt) {}

    /** Of those EVSEs at which something runs. */
    Map<EvseUid, Running> of(Collection<EvseUid> evses);
}
