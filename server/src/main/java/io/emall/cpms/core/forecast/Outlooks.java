package io.emall.cpms.core.forecast;

import io.emall.cpms.core.schedule.ExpectedEnds;
import io.emall.cpms.core.unit.EvseUid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** When what runs now will end: for people, and for the schedule. */
public final class Outlooks implements ExpectedEnds {

    /** The next driver is promised an EVSE only if it is free by then in so many of all cases. */
    private static final double SURE_ENOUGH = 0.75;

    private final RunningCharges running;
    private final Lessons lessons;
    private final InstantSource clock;

    public Outlooks(RunningCharges running, Lessons lessons, InstantSource clock) {
        this.running = running;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Of those EVSEs at which something runs. */
    public Map<EvseUid, Outlook> at(Collection<EvseUid> evses) {
        Instant now = clock.instant();
        Learnt learnt = lessons.learnt();
        Map<EvseUid, Outlook> outlooks = new HashMap<>();
        running.at(evses).forEach((evse, charge) -> outlooks.put(evse, Forecast.of(charge, learnt, now)));
        return outlooks;
    }

    @Override
    public Map<EvseUid, Running> of(Collection<EvseUid> evses) {
        Instant now = clock.instant();
        Learnt learnt = lessons.learnt();
        Map<EvseUid, Running> ends = new HashMap<>();
        running.at(evses).forEach((evse, charge) -> {
            Instant end = Forecast.of(charge, learnt, now).by(SURE_ENOUGH);
            ends.put(evse, new Running(charge.startedAt(), end));
        });
        return ends;
    }
}
