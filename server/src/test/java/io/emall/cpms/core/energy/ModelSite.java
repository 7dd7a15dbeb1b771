package io.emall.cpms.core.energy;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** EVSEs that obey what they have, and what we know of that: nothing here is from the code under test. */
final class ModelSite {

    /** What becomes of an order. */
    enum Answer {
        ACCEPTED,
        REFUSED,
        /** The station took it, but we never hear so. */
        LOST_AFTER,
        LOST_BEFORE
    }

    private record Hold(double limit, Instant until) {}

    private static final class Model {
        final Evse evse;
        final double fallback;

        @Nullable
        Hold real;

        @Nullable
        Hold told;

        final List<Hold> perhaps = new ArrayList<>();
        boolean away;

        @Nullable
        Double takesAnyway;

        Model(int number, double fallback) {
            this.evse = Equipment.anEvse("CP" + number, 1, Equipment.aSocket(ConnectorState.OCCUPIED, Instant.EPOCH));
            this.fallback = fallback;
        }

        double at(@Nullable Hold hold, Instant moment) {
            return hold != null && moment.isBefore(hold.until) ? hold.limit : fallback;
        }
    }

    private final List<Model> models;
    private double budget;
    private double[] targets;
    private Handover.Next last = new Handover.Next(List.of(), false, Watts.ZERO);
    private Instant now = Instant.parse("2026-11-22T12:01:00Z");

    ModelSite(double budget, double fallback, double... targets) {
        this.budget = budget;
        this.targets = targets;
        this.models = IntStream.range(0, targets.length)
                .mapToObj(number -> new Model(number, fallback))
                .toList();
    }

    void wants(double... other) {
        targets = other.clone();
    }

    void budget(double watts) {
        budget = watts;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    void away(int index) {
        models.get(index).away = true;
    }

    void comesAndGoes(int index) {
        models.get(index).away ^= true;
    }

    void disobeys(int index, double watts) {
        models.get(index).takesAnyway = watts;
    }

    /** @return whom something was said */
    List<Integer> tell(Answer answer) {
        return tell(() -> answer);
    }

    List<Integer> tell(Supplier<Answer> answers) {
        List<Integer> told = new ArrayList<>();
        last = next();
        for (Order order : last.orders()) {
            int index = index(order.tap().evse());
            told.add(index);
            Model model = models.get(index);
            Hold hold = new Hold(order.limit().value(), order.until());
            switch (answers.get()) {
                case ACCEPTED -> {
                    model.real = hold;
                    model.told = hold;
                    model.perhaps.clear();
                }
                case LOST_AFTER -> {
                    model.real = hold;
                    model.perhaps.add(hold);
                }
                case LOST_BEFORE -> model.perhaps.add(hold);
                case REFUSED -> {}
            }
        }
        return told;
    }

    /** Whether somebody waited when we last told. */
    boolean pending() {
        return last.pending();
    }

    Watts overdrawn() {
        return next().overdrawn();
    }

    double[] limits() {
        return models.stream().mapToDouble(model -> model.at(model.real, now)).toArray();
    }

    /** The most that all together may draw at any moment from now on if we say nothing more. */
    double mostFromNowOn() {
        TreeSet<Instant> moments = new TreeSet<>(List.of(now));
        models.stream()
                .map(model -> model.real)
                .filter(Objects::nonNull)
                .map(Hold::until)
                .filter(until -> until.isAfter(now))
                .forEach(moments::add);
        return moments.stream()
                .mapToDouble(moment -> models.stream()
                        .mapToDouble(model -> model.at(model.real, moment))
                        .sum())
                .max()
                .orElseThrow();
    }

    private Handover.Next next() {
        Instant until = until();
        List<Share> shares = IntStream.range(0, models.size())
                .mapToObj(index -> new Share(tap(models.get(index), until), new Watts(targets[index])))
                .toList();
        return Handover.next(shares, new Watts(budget), until);
    }

    /** The quarter-hour after the next one. */
    private Instant until() {
        long quarter = Duration.ofMinutes(15).toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / quarter + 2) * quarter);
    }

    private Tap tap(Model model, Instant until) {
        List<@Nullable Hold> possible = new ArrayList<>(model.perhaps);
        possible.add(model.told);
        double most = possible.stream()
                .flatMap(hold -> Stream.of(now, until.minusSeconds(1)).map(moment -> model.at(hold, moment)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        double after = possible.stream()
                .mapToDouble(hold -> model.at(hold, until.minusSeconds(1)))
                .max()
                .orElseThrow();
        Hold told = model.told != null && now.isBefore(model.told.until) ? model.told : null;
        boolean obeys = model.takesAnyway == null;
        return new Tap(
                online(model),
                Supply.of(model.evse),
                null,
                new Watts(most),
                new Watts(most),
                new Watts(after),
                new CompositeSchedule(now, until, List.of(new CompositeSchedule.Step(now, null, null))),
                obeys ? null : new Watts(model.takesAnyway),
                null,
                obeys,
                told == null ? null : new Watts(told.limit),
                told == null ? null : told.until);
    }

    private static Evse online(Model model) {
        Evse evse = model.evse;
        return new Evse(
                evse.uid(),
                evse.evseId(),
                evse.station(),
                evse.number(),
                evse.connectors(),
                !model.away,
                false,
                evse.lastUpdated());
    }

    private int index(Evse evse) {
        return IntStream.range(0, models.size())
                .filter(index -> models.get(index).evse.uid().equals(evse.uid()))
                .findFirst()
                .orElseThrow();
    }
}
