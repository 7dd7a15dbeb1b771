package io.emall.cpms.core.energy;

import io.emall.cpms.core.forecast.Charge;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.plan.EvDemand;
import io.emall.cpms.core.preference.Preferences;
import io.emall.cpms.core.profile.Tap;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a car that charges still wants, and by when. Whoever said nothing wants it now: a plan may move only the energy of those
 * who told when they leave or that they want it cheap or green (O-34, OCPP 2.x K15).
 */
public final class Appetite {
    /** kWh, where nothing tells: what sessions at such sockets usually come to. */
    private static final double USUAL_AC = 22;

    private static final double USUAL_DC = 35;
    /** A car that still draws wants more for at least so long. */
    private static final Duration GOES_ON = Duration.ofMinutes(45);
    /** A hurried car may be slowed down by a fifth of its time. */
    private static final double PATIENCE = 1.25;

    private static final Duration SOONEST = Duration.ofMinutes(30);
    private static final Duration FLEXIBLE = Duration.ofHours(6);
    private static final double WORTH = 5;
    private static final double WORTH_FAST = 10;

    /** Most cars take no more from AC, and on the whole half of what a DC socket gives. */
    private static final double USUAL_AC_WATTS = 7_400;

    private static final double USUAL_DC_SHARE = 0.5;
    /** Who wants more in its time than usual is taken to be able to, just so. */
    private static final double JUST = 1.1;

    private static final double EASY = 2;
    /** Who came to a DC socket came to be quick, and nobody knows how its car slows down as it fills. */
    private static final double EASY_DC = 6;
    /** h before it leaves in which a car is not put off: one that was paused needs a while to take all it may. */
    private static final double LAST = 0.25;

    private Appetite() {}

    /**
     * W that a car is taken to be able to charge with: of one that takes less than it may, what it takes; of others what is usual,
     * lest a plan puts off what cannot be made up for. Steering lets it take more.
     *
     * @param most of its EVSE
     * @param hours that it stays
     */
    public static double usual(double most, boolean direct, double kilowattHours, double hours) {
        double usual = direct ? USUAL_DC_SHARE * most : USUAL_AC_WATTS;
        double needed = hours <= 0 ? most : JUST * 1000 * kilowattHours / hours;
        return Math.min(most, Math.max(usual, needed));
    }

    /** Who has little more time than it needs is not made to wait: who can tell how fast it charges. */
    public static boolean isTight(double watts, boolean direct, double kilowattHours, double hours) {
        return watts <= 0 || hours < LAST + (direct ? EASY_DC : EASY) * 1000 * kilowattHours / watts;
    }

    static Want of(Tap tap, @Nullable Charge charge, @Nullable Preferences wish, Watts most, Instant now) {
        ChargingSession session = Objects.requireNonNull(tap.session());
        double missing = missing(tap, session, charge, wish);
        Instant deadline = deadline(charge, wish, now);
        Instant until = deadline == null ? soonest(missing, most, now) : deadline;
        double can = deadline == null
                ? tap.appetite(most.value())
                : Math.min(tap.appetite(most.value()), usual(most.value(), isDirect(tap), missing, hours(now, until)));
        boolean hurried = deadline == null || isTight(can, isDirect(tap), missing, hours(now, until));
        double worth = wish != null && wish.kind() == Preferences.Kind.FAST ? WORTH_FAST : WORTH;
        return new Want(
                session.id().toString(),
                EvDemand.Kind.RUNNING,
                tap.evse().uid(),
                now,
                until,
                new WattHours(BigDecimal.valueOf(Math.round(missing * 1000))),
                new Watts(can),
                hurried,
                worth);
    }

    private static double hours(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds() / 3600.0;
    }

    private static double missing(
            Tap tap, ChargingSession session, @Nullable Charge charge, @Nullable Preferences wish) {
        double delivered = session.meter().energy().kilo().doubleValue();
        WattHours asked = wish == null ? null : wish.energy();
        if (asked != null) {
            return Math.max(0, asked.kilo().doubleValue() - delivered);
        }
        OptionalDouble told = charge == null || charge.battery() == null
                ? OptionalDouble.empty()
                : charge.battery().missing();
        double usual = (isDirect(tap) ? USUAL_DC : USUAL_AC) - delivered;
        double goesOn = tap.drawn() == null ? 0 : tap.drawn().kilo() * GOES_ON.toMinutes() / 60;
        return told.orElse(Math.max(0, Math.max(usual, goesOn)));
    }

    private static boolean isDirect(Tap tap) {
        return tap.evse().connectors().stream().map(Connector::powerType).anyMatch(type -> type == PowerType.DC);
    }

    /** Null if it is wanted as soon as possible. */
    private static @Nullable Instant deadline(@Nullable Charge charge, @Nullable Preferences wish, Instant now) {
        if (wish != null && wish.kind() == Preferences.Kind.FAST) {
            return null;
        }
        Instant told = wish != null && wish.departure() != null
                ? wish.departure()
                : charge == null ? null : charge.departure();
        if (told != null) {
            return told.isAfter(now) ? told : null;
        }
        boolean patient =
                wish != null && (wish.kind() == Preferences.Kind.CHEAP || wish.kind() == Preferences.Kind.GREEN);
        return patient ? now.plus(FLEXIBLE) : null;
    }

    private static Instant soonest(double missing, Watts most, Instant now) {
        double hours = most.kilo() <= 0 ? 0 : missing / most.kilo() * PATIENCE;
        Duration time = Duration.ofSeconds(Math.round(Math.min(hours, 24) * 3600));
        return now.plus(time.compareTo(SOONEST) > 0 ? time : SOONEST);
    }
}
