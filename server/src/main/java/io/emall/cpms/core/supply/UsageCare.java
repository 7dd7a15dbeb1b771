package io.emall.cpms.core.supply;

import io.emall.cpms.core.supply.OwedUsages.Owed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells DSOs that want to know what locations drew, each quarter-hour once, however long they are away. */
public final class UsageCare {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final OwedUsages owed;
    private final Dsos dsos;
    private final Telephone telephone;
    private final InstantSource clock;

    public UsageCare(OwedUsages owed, Dsos dsos, Telephone telephone, InstantSource clock) {
        this.owed = owed;
        this.dsos = dsos;
        this.telephone = telephone;
        this.clock = clock;
    }

    /** Tells all that is due. */
    public void round() {
        for (Owed one : owed.claim(clock.instant(), LEASE, AT_ONCE)) {
            tell(one);
        }
    }

    private void tell(Owed one) {
        Optional<Telephone.Call> call =
                dsos.find(one.dso()).filter(Dso::enabled).flatMap(telephone::to);
        if (call.isEmpty()) {
            owed.settled(one);
            return;
        }
        Usage usage = new Usage(one.location(), one.begins(), Offers.STEP, List.of(one.energy()), one.tries() > 0);
        switch (call.get().door().reportUsage(call.get().line(), usage)) {
            case Heard.Answered<Integer> told -> owed.settled(one);
            case Heard.NotOffered<Integer> mute -> owed.settled(one);
            case Heard.Unreachable<Integer> away -> again(one);
            case Heard.Nonsense<Integer> wrong -> again(one);
        }
    }

    private void again(Owed one) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(one.tries(), MOST_DOUBLINGS));
        owed.failed(one, clock.instant().plus(pause));
    }

    /** What a DSO did not take for a month is not told any more. */
    public void forget() {
        Instant old = clock.instant().minus(KEPT);
        owed.forget(old);
    }
}
