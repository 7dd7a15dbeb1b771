package io.emall.cpms.core.energy;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.battery.SitePower.Measured;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells people when a location may draw, or draws, more than its connection gives. It ends by itself when that is over. */
public final class SiteAlarms {
    /** Stations need a while to answer, and a fuse bears a short peak. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** While it lasts it is told again. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    /** Meters are not exact. */
    private static final double TOLERANCE = 1.02;

    /**
     * A trouble that lasts.
     *
     * @param due when people are told
     * @param last when it was last seen; after a pause it is another trouble
     */
    private record Spell(Instant due, Instant last) {}

    private final AlarmDesk desk;
    private final Map<AlarmKey, Spell> spells = new ConcurrentHashMap<>();

    public SiteAlarms(AlarmDesk desk) {
        this.desk = desk;
    }

    /**
     * @param overdrawn by how much stations together may draw more than there is
     * @return whether anything is wrong, so that it had better be looked at soon again
     */
    boolean tell(Seen seen, Watts overdrawn, Flow flow) {
        LocationId location = seen.site().location();
        boolean stations = tell(
                key("StationsOverdrawn", location),
                Severity.WARNING,
                overdrawn.value() > 0,
                "stations may draw %.1f kW more than there is".formatted(overdrawn.kilo()),
                seen.now());
        double limit = seen.importLimit().value();
        double bought = bought(seen, flow);
        boolean connection = tell(
                key("ConnectionOverloaded", location),
                Severity.CRITICAL,
                bought > TOLERANCE * limit,
                "it takes %.1f kW of %.1f kW".formatted(bought / 1000, limit / 1000),
                seen.now());
        return stations || connection;
    }

    /** W; nothing is said by a meter that is silent. */
    private static double bought(Seen seen, Flow flow) {
        Measured grid = seen.meters().grid();
        boolean silent = grid != null && grid.age(seen.now()).compareTo(PATIENCE) > 0;
        return flow.bought() == null || silent ? 0 : flow.bought();
    }

    private static AlarmKey key(String code, LocationId location) {
        return AlarmKey.ofInstallation(AlarmKind.ENERGY, code + " " + location);
    }

    private boolean tell(AlarmKey key, Severity severity, boolean wrong, String words, Instant now) {
        if (!wrong) {
            spells.remove(key);
            desk.clear(key, "");
            return false;
        }
        Spell spell = spells.merge(
                key,
                new Spell(now.plus(PATIENCE), now),
                (old, fresh) -> old.last().plus(PATIENCE).isBefore(now) ? fresh : new Spell(old.due(), now));
        if (!spell.due().isAfter(now)) {
            desk.raise(new AlarmReport(key, severity, words, now));
            spells.put(key, new Spell(now.plus(AGAIN), now));
        }
        return true;
    }
}
