package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Horizon;
import java.time.ZoneId;

/** What is foreseen of a location, from what is known now. */
public interface Foresight {

    /** @param zone the clock by which people there live */
    Outlook of(Site site, ZoneId zone, Horizon horizon);
}
