package io.emall.cpms.core.locallist;

import io.emall.cpms.core.locallist.StationList.State;
import io.emall.cpms.core.locallist.StationLists.Answer;
import io.emall.cpms.core.locallist.StationLists.Version;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Keeps stations' lists as they should be (P-32, field lesson 23): changes are sent where the station holds what we
 * believe, the whole list where not; nothing counts as applied before the station accepted it. What is due is a row, a
 * few stations at a time, and looked at once a day even if nothing changed.
 */
public final class LocalListCare {

    private static final int AT_A_TIME = 5;
    private static final int HIGHEST_VERSION = Integer.MAX_VALUE / 2;
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofHours(24);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;

    private final LocalLists lists;
    private final StationLists stations;
    private final Stations registered;
    private final InstantSource clock;
    private final Executor background;
    private volatile String tokensSeen = "";

    /** @param background runs what waits for a station's answer; one virtual thread per task */
    public LocalListCare(
            LocalLists lists, StationLists stations, Stations registered, InstantSource clock, Executor background) {
        this.lists = lists;
        this.stations = stations;
        this.registered = registered;
        this.clock = clock;
        this.background = background;
    }

    /** Brings the next few lists up to date. */
    public void round() {
        Instant now = clock.instant();
        for (StationList due : lists.due(now, now.plus(CLAIM), AT_A_TIME)) {
            background.execute(() -> bringUpToDate(due));
        }
    }

    /** Looks whether tokens came, changed or went since the last time; at first that cannot be known. */
    public void watch() {
        String print = lists.print();
        if (!print.equals(tokensSeen)) {
            tokensSeen = print;
            lists.allDue(clock.instant());
        }
    }

    /** @return how the list stands then */
    StationList bringUpToDate(StationList list) {
        StationList next =
                switch (stations.version(list.station())) {
                    case Version.NotSupported() -> list.becomes(State.NOT_SUPPORTED, null, 0);
                    case Version.Unreached(String why) -> again(list, State.WAITING);
                    case Version.Known(int number) -> upToDate(learnt(list), number);
                };
        lists.save(next);
        return next;
    }

    private StationList learnt(StationList list) {
        ListLimits known = list.limits();
        return known != null && known.told() ? list : list.knowing(stations.limits(list.station()));
    }

    private StationList upToDate(StationList list, int versionThere) {
        OperatorId operator =
                registered.find(list.station()).map(Station::operator).orElse(null);
        ListLimits limits = list.limits();
        if (operator == null || limits == null) {
            return list.becomes(State.OFF, null, 0);
        }
        List<ListEntry> tokens = list.wanted() ? lists.tokens(operator, limits.entries()) : List.of();
        ListPlan plan = new ListPlan(tokens, limits);
        int next = next(list, versionThere);
        boolean isAsBelieved = list.wanted() && list.version() > 0 && versionThere == list.version() && next > 1;
        if (isAsBelieved) {
            StationList changed = sent(list, plan.changes(next, list.entries()));
            if (changed.state() == State.APPLIED || changed.state() == State.WAITING) {
                return changed;
            }
            next = next(changed, changed.version());
        }
        return sent(list, plan.full(next));
    }

    /** Never 0 nor -1, and above whatever either side has. */
    private static int next(StationList list, int versionThere) {
        int highest = Math.max(Math.max(list.version(), versionThere), 0);
        return highest >= HIGHEST_VERSION ? 1 : highest + 1;
    }

    private StationList sent(StationList before, List<ListUpdate> updates) {
        StationList list = before;
        for (ListUpdate update : updates) {
            Answer answer = stations.send(list.station(), update);
            switch (answer) {
                case ACCEPTED -> {
                    list = list.accepted(update.version(), ListPlan.after(update, list.entries()), clock.instant());
                    lists.save(list);
                }
                case NOT_SUPPORTED -> {
                    return list.becomes(State.NOT_SUPPORTED, null, 0);
                }
                case UNREACHED -> {
                    return again(list, State.WAITING);
                }
                case FAILED, VERSION_MISMATCH -> {
                    return again(list, State.FAILED);
                }
            }
        }
        return list.wanted()
                ? list.becomes(State.APPLIED, clock.instant().plus(LOOK_AGAIN), 0)
                : list.becomes(State.OFF, null, 0);
    }

    private StationList again(StationList list, State state) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(list.attempts(), MOST_DOUBLINGS));
        return list.becomes(state, clock.instant().plus(pause), list.attempts() + 1);
    }
}
