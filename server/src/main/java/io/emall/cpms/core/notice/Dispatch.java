package io.emall.cpms.core.notice;

import io.emall.cpms.core.notice.Couriers.Outcome;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits, each recipient on its own, so that a dead one keeps nobody else waiting. What was claimed and not
 * confirmed, because the process died, is sent again after a while: twice perhaps, never not at all.
 */
public final class Dispatch {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Notices notices;
    private final Recipients recipients;
    private final Couriers couriers;
    private final FailedExchanges failures;
    private final Executor threads;
    private final InstantSource clock;
    private final Set<RecipientId> busy = ConcurrentHashMap.newKeySet();

    public Dispatch(
            Notices notices,
            Recipients recipients,
            Couriers couriers,
            FailedExchanges failures,
            Executor threads,
            InstantSource clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.couriers = couriers;
        this.failures = failures;
        this.threads = threads;
        this.clock = clock;
    }

    /** Starts to send what is due, and returns at once. */
    public void round() {
        for (RecipientId id : notices.waiting(clock.instant())) {
            if (busy.add(id)) {
                threads.execute(() -> serve(id));
            }
        }
    }

    private void serve(RecipientId id) {
        try {
            recipients.find(id).ifPresent(this::serve);
        } finally {
            busy.remove(id);
        }
    }

    private void serve(Recipient recipient) {
        boolean goesOn = true;
        while (goesOn) {
            Instant now = clock.instant();
            List<Notice> due = notices.claim(recipient.id(), couriers.atOnce(recipient), now, now.plus(LEASE));
            goesOn = !due.isEmpty() && delivered(recipient, due);
        }
    }

    private boolean delivered(Recipient recipient, List<Notice> due) {
        return switch (couriers.deliver(recipient, due)) {
            case Outcome.Delivered() -> {
                notices.sent(ids(due), clock.instant());
                yield true;
            }
            case Outcome.Failed(String why) -> {
                failed(recipient, due, why);
                yield false;
            }
        };
    }

    private void failed(Recipient recipient, List<Notice> due, String why) {
        Instant now = clock.instant();
        List<Notice> old = due.stream()
                .filter(notice -> notice.at().plus(GIVE_UP_AFTER).isBefore(now))
                .toList();
        List<Notice> young =
                due.stream().filter(notice -> !old.contains(notice)).toList();
        @Nullable Instant again = young.isEmpty() ? null : now.plus(pause(young));
        notices.givenUp(ids(old), why);
        if (again != null) {
            notices.failed(recipient.id(), ids(young), why, again);
        }
        failures.record(new Failure(now, recipient.name(), what(due), why, again));
    }

    private static String what(List<Notice> due) {
        Notice first = due.getFirst();
        String line = first.occasion() + " " + first.alarm().key().code();
        return due.size() == 1 ? line : line + " +" + (due.size() - 1);
    }

    private static Duration pause(List<Notice> due) {
        int attempts = due.stream().mapToInt(Notice::attempts).min().orElse(0);
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static List<UUID> ids(List<Notice> due) {
        return due.stream().map(Notice::id).toList();
    }
}
