package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.unit.LocationId;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks weeks back once in a quarter of an hour: sites are planned more often, and nothing else is known then. */
public final class OncePerQuarter implements Foresight {

    private record Remembered(Site site, Horizon horizon, Outlook outlook) {}

    private final Foresight foresight;
    private final Map<LocationId, Remembered> remembered = new ConcurrentHashMap<>();

    public OncePerQuarter(Foresight foresight) {
        this.foresight = foresight;
    }

    @Override
    public Outlook of(Site site, ZoneId zone, Horizon horizon) {
        Remembered last = remembered.get(site.location());
        if (last != null && last.site().equals(site) && last.horizon().equals(horizon)) {
            return last.outlook();
        }
        Outlook outlook = foresight.of(site, zone, horizon);
        remembered.put(site.location(), new Remembered(site, horizon, outlook));
        return outlook;
    }
}
