package io.emall.cpms.core.forecast;

import io.emall.cpms.core.unit.EvseUid;
import java.util.Collection;
import java.util.Map;

/** What runs now, with all that its end can be told from. */
public interface RunningCharges {

    /** Of those EVSEs at which something runs. */
    Map<EvseUid, Charge> at(Collection<EvseUid> evses);
}
