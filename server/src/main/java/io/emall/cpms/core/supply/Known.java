package io.emall.cpms.core.supply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Looks figures up as they are known now, and falls back to what they were.
 *
 * @param zone on whose clock days repeat
 * @param fresh what was told earlier is stale
 */
record Known(ZoneId zone, Instant now, Instant fresh) {

    /** Prices of a day ahead are told at most this long before they end. */
    private static final Duration FRESH = Duration.ofDays(2);

    static final int DAYS_BACK = 7;

    /** A figure and how far it may be trusted. */
    record Figure<T>(T value, Quality quality, Instant toldAt) {}

    /** What people typed in or uploaded does not grow stale. */
    static Known of(Dso dso, ZoneId zone, Instant now) {
        boolean told = dso.connection() instanceof Connection.Network;
        return new Known(zone, now, told ? now.minus(FRESH) : Instant.MIN);
    }

    Optional<Figure<BigDecimal>> price(PriceCurve curve, Instant from, Instant until) {
        for (int back = 0; back <= DAYS_BACK; back++) {
            Instant first = earlier(from, back);
            Optional<BigDecimal> mean = curve.mean(first, first.plus(Duration.between(from, until)));
            if (mean.isPresent()) {
                Instant told = curve.perKilowattHour().at(first).orElseThrow().fetchedAt();
                return Optional.of(figure(mean.get(), back, told));
            }
        }
        return Optional.empty();
    }

    <T> Optional<Figure<T>> value(Curve<T> curve, Instant moment) {
        for (int back = 0; back <= DAYS_BACK; back++) {
            Optional<Piece<T>> piece = curve.at(earlier(moment, back));
            if (piece.isPresent()) {
                Instant told = piece.get().fetchedAt();
                return Optional.of(figure(piece.get().value(), back, told));
            }
        }
        return Optional.empty();
    }

    private Instant earlier(Instant moment, int days) {
        return moment.atZone(zone).minusDays(days).toInstant();
    }

    private <T> Figure<T> figure(T value, int back, Instant told) {
        Quality quality = back == 0 && told.isAfter(fresh) ? Quality.LIVE : Quality.LAST_KNOWN;
        return new Figure<>(value, quality, told.isAfter(now) ? now : told);
    }
}
