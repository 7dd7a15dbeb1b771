package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Pricing;
import io.emall.cpms.core.tariff.Tariff;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What sessions cost. Where the price is so much per kilowatt-hour and nothing else, the session itself says all; only
 * otherwise the readings and the story of it are read.
 */
public final class SessionCosts {

    private final Sessions sessions;
    private final Locations locations;

    public SessionCosts(Sessions sessions, Locations locations) {
        this.sessions = sessions;
        this.locations = locations;
    }

    /** What a bill made now would say, without fees. */
    public Bill soFar(ChargingSession session, Tariff tariff) {
        return tariff.scheme().plain()
                ? Bill.of(session.meter().energy(), tariff.price())
                : bill(session, tariff, zone(session), List.of(), List.of(), List.of());
    }

    /** @param readings those, and lines of its story, that are about to be written with the bill */
    Bill bill(
            ChargingSession session,
            Tariff tariff,
            ZoneId zone,
            List<Fee> fees,
            List<MeterReading> readings,
            List<SessionEvent> story) {
        if (tariff.scheme().plain()) {
            return Bill.of(session.meter().energy(), tariff.price(), fees);
        }
        List<MeterReading> read = tariff.followsCourse() ? and(sessions.readings(session.id()), readings) : List.of();
        List<SessionEvent> told = tariff.followsCourse() ? and(sessions.story(session.id()), story) : List.of();
        return Pricing.bill(tariff, Course.of(session, zone, read, told), fees);
    }

    private ZoneId zone(ChargingSession session) {
        return locations.find(session.place().location()).map(Location::zone).orElse(ZoneOffset.UTC);
    }

    private static <T> List<T> and(List<T> written, List<T> coming) {
        return java.util.stream.Stream.concat(written.stream(), coming.stream()).toList();
    }
}
