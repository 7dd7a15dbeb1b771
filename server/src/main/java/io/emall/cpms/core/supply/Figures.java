package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is known of a DSO's prices and mix, wherever it comes from: a feed, a table, or hours typed in. */
final class Figures {

    private final Curves curves;

    Figures(Curves curves) {
        this.curves = curves;
    }

    /** @param zone whose clock counts for hours typed in: the location's */
    PriceCurve purchase(Dso dso, ZoneId zone, Instant from, Instant until) {
        return switch (dso.connection()) {
            case Connection.TimeOfUse typed ->
                new PriceCurve(dso.currency(), typed.hours().curve(from, until, zone, until));
            case Connection.Upload table -> stored(dso, Curves.Kind.PURCHASE, from, until);
            case Connection.Network network -> stored(dso, Curves.Kind.PURCHASE, from, until);
        };
    }

    PriceCurve export(Dso dso, Instant from, Instant until) {
        return stored(dso, Curves.Kind.EXPORT, from, until);
    }

    private PriceCurve stored(Dso dso, Curves.Kind kind, Instant from, Instant until) {
        return new PriceCurve(dso.currency(), curves.prices(dso.id(), kind, from, until));
    }

    /** What it tells; where it told nothing, what it declared. One that tells only emissions has the sources it declared. */
    Curve<Mix> mix(Dso dso, Instant from, Instant until) {
        Curve<Mix> told = curves.mix(dso.id(), from, until);
        Mix declared = dso.declared();
        if (declared == null) {
            return told;
        }
        return told.isEmpty()
                ? new Curve<>(List.of(new Piece<>(from, until, declared, until)))
                : new Curve<>(told.pieces().stream()
                        .map(piece -> whole(piece, declared))
                        .toList());
    }

    private static Piece<Mix> whole(Piece<Mix> told, Mix declared) {
        Mix mix = told.value();
        return mix.percent().isEmpty()
                ? new Piece<>(told.from(), told.until(), new Mix(declared.percent(), mix.carbon()), told.fetchedAt())
                : told;
    }

    Curve<Watts> capacity(DsoId dso, LocationId location, Instant from, Instant until) {
        return curves.capacity(dso, location, from, until);
    }
}
