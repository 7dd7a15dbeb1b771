package io.emall.cpms.app.bench;

import io.emall.cpms.core.forecast.Charge;
import io.emall.cpms.core.forecast.Forecast;
import io.emall.cpms.core.forecast.Learnt;
import io.emall.cpms.core.forecast.Outlook;
import io.emall.cpms.core.forecast.Remaining;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.EvseUid;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through one file's later sessions as time went, each day having learnt from all that had ended before it, and
 * asks several times within each session how long it will go on. What is asked knows nothing that was not known then.
 */
final class ForecastTrial {

    private static final List<Integer> MOMENTS =
            List.of(0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720);
    private static final double TRAINED = 0.7;
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int OWN = 50;

    private final List<PastSession> sessions;
    private final Scores scores;
    private final Map<String, List<PastSession>> byDriver = new HashMap<>();
    private Instant learntAt = Instant.MIN;
    private Learnt learnt = Learnt.NOTHING;
    private Rivals rivals = new Rivals(List.of());

    ForecastTrial(List<PastSession> sessions, Scores scores) {
        this.sessions = sessions;
        this.scores = scores;
        sessions.stream().filter(session -> !session.driver().isEmpty()).forEach(session -> byDriver.computeIfAbsent(
                        session.driver(), _ -> new ArrayList<>())
                .add(session));
    }

    void run() {
        int first = (int) (sessions.size() * TRAINED);
        for (int i = first; i < sessions.size(); i++) {
            PastSession session = sessions.get(i);
            learn(session.start().truncatedTo(ChronoUnit.DAYS));
            scores.add("sessions", 1);
            MOMENTS.stream().filter(elapsed -> elapsed < session.minutes()).forEach(elapsed -> ask(session, elapsed));
            askFirst(i);
        }
    }

    private void learn(Instant day) {
        if (day.equals(learntAt)) {
            return;
        }
        learntAt = day;
        List<PastSession> known = sessions.stream()
                .filter(session ->
                        session.end().isBefore(day) && session.start().isAfter(day.minus(LOOK_BACK)))
                .toList();
        learnt = Learnt.from(known.stream().map(PastSession::ended).toList());
        rivals = new Rivals(known);
    }

    private void ask(PastSession session, double elapsed) {
        SpeedClass speed = session.occasion().speed();
        double truth = session.minutes() - elapsed;
        Outlook outlook = outlook(session, elapsed);
        score(speed, "estimate", outlook.remaining().quantile(0.5) - truth);
        score(speed, "average_duration", rivals.averageDuration(speed, elapsed) - truth);
        score(speed, "average_remaining", rivals.averageRemaining(speed, elapsed) - truth);
        score(speed, "median_remaining", rivals.medianRemaining(speed, elapsed) - truth);
        double earliest = outlook.remaining().quantile(0.1);
        double latest = outlook.remaining().quantile(0.9);
        scores.add("within", earliest <= truth && truth <= latest ? 1 : 0);
    }

    private void score(SpeedClass speed, String name, double error) {
        scores.add(name, Math.abs(error));
        scores.add(speed + " " + name, Math.abs(error));
    }

    private Outlook outlook(PastSession session, double elapsed) {
        Instant now = session.start().plusSeconds((long) (elapsed * 60));
        Charge charge = new Charge(
                session.occasion(),
                own(session, now),
                session.battery() == null ? null : session.battery().at(elapsed),
                null,
                null);
        return Forecast.of(charge, learnt, now);
    }

    private List<Charge.Own> own(PastSession session, Instant now) {
        List<Charge.Own> own = byDriver.getOrDefault(session.driver(), List.of()).stream()
                .filter(other -> other.end().isBefore(now))
                .map(other -> new Charge.Own(other.occasion().at(), other.minutes()))
                .toList();
        return own.subList(Math.max(0, own.size() - OWN), own.size());
    }

    /** When a session takes the last free socket of its kind at its location: when will the first be free? */
    private void askFirst(int index) {
        PastSession session = sessions.get(index);
        Instant now = session.start();
        Set<EvseUid> all = new HashSet<>();
        Map<EvseUid, PastSession> running = new HashMap<>();
        for (PastSession before : sessions.subList(0, index + 1)) {
            if (isBeside(before, session)) {
                all.add(before.occasion().evse());
                if (before.end().isAfter(now)) {
                    running.put(before.occasion().evse(), before);
                }
            }
        }
        if (running.size() == all.size()) {
            askFirst(session.occasion().speed(), running.values(), now);
        }
    }

    private static boolean isBeside(PastSession other, PastSession session) {
        return other.occasion().speed() == session.occasion().speed()
                && other.occasion().location().equals(session.occasion().location());
    }

    private void askFirst(SpeedClass speed, Iterable<PastSession> running, Instant now) {
        List<Remaining> remaining = new ArrayList<>();
        double truth = Double.MAX_VALUE;
        double rival = Double.MAX_VALUE;
        for (PastSession one : running) {
            double elapsed = Duration.between(one.start(), now).toSeconds() / 60.0;
            remaining.add(outlook(one, elapsed).remaining());
            truth = Math.min(truth, one.minutes() - elapsed);
            rival = Math.min(rival, rivals.averageDuration(speed, elapsed));
        }
        scores.add("first_free", Math.abs(Remaining.first(remaining).quantile(0.5) - truth));
        scores.add("first_free_average_duration", Math.abs(rival - truth));
    }
}
