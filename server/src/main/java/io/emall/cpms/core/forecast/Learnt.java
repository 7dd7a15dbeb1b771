package io.emall.cpms.core.forecast;

import io.emall.cpms.core.location.SpeedClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What ended sessions taught. */
public final class Learnt {

    public static final Learnt NOTHING = from(List.of());

    /** So many make a kind worth naming. */
    private static final int SOME = 10;

    private final Map<Kind, Stays> stays;

    private Learnt(Map<Kind, Stays> stays) {
        this.stays = stays;
    }

    public static Learnt from(List<Ended> sessions) {
        Map<Kind, List<Double>> stays = new HashMap<>();
        for (Ended session : sessions) {
            Kind.of(session.occasion()).forEach(kind -> stays.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(session.minutes()));
        }
        Map<Kind, Stays> sorted = new HashMap<>();
        stays.forEach((kind, minutes) -> sorted.put(kind, Stays.of(minutes)));
        return new Learnt(sorted);
    }

    /** How long a session that lasted this long will go on. */
    Remaining after(Charge charge, double elapsed) {
        Occasion occasion = charge.occasion();
        Remaining remaining = usual(occasion.speed(), elapsed);
        for (Kind kind : Kind.of(occasion)) {
            remaining = stays.getOrDefault(kind, Stays.NONE).after(elapsed, remaining);
        }
        remaining = own(charge, _ -> true).after(elapsed, remaining);
        int hours = Kind.hours(occasion.at());
        return own(charge, own -> Kind.hours(own.at()) == hours).after(elapsed, remaining);
    }

    private static Stays own(Charge charge, Predicate<Charge.Own> which) {
        return Stays.of(
                charge.own().stream().filter(which).map(Charge.Own::minutes).toList());
    }

    /** How many sessions that went on after so long speak; of the narrowest kind that has some. */
    int similar(Occasion occasion, double elapsed) {
        return Kind.of(occasion).reversed().stream()
                .mapToInt(kind -> stays.getOrDefault(kind, Stays.NONE).longerThan(elapsed))
                .filter(number -> number >= SOME)
                .findFirst()
                .orElse(0);
    }

    /**
     * Before anything is learnt: half of the sessions at fast sockets end within 25 minutes, at standard ones within
     * three hours, and who stayed long stays long (a Lomax distribution).
     */
    private static Remaining usual(SpeedClass speed, double elapsed) {
        double scale = elapsed + (speed == SpeedClass.FAST ? 60 : 435);
        return ahead -> ahead < 0 ? 0 : 1 - Math.pow(scale / (scale + ahead), 2);
    }
}
