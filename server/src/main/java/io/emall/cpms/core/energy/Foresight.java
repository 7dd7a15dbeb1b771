package io.emall.cpms.core.energy;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.plan.Series;
import java.time.Instant;
import java.util.List;

/** What is foreseen of a location, from what is known now. */
public interface Foresight {

    /** W that the building takes, per step. */
    Series building(Site site, Horizon horizon);

    /** W that the sun gives, per step. */
    Series sun(Site site, Horizon horizon);

    /** Those who have not come yet and did not say that they will. */
    List<Want> expected(Location location, Instant now, Horizon horizon);
}
