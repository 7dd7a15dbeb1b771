package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.session.ChargeDetailRecord.Site;
import io.emall.cpms.core.session.OwedBookings.Owed;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Bills bookings that nobody used: a record without a session and without energy (mod_cdrs: EVSE and connector #NA). */
public final class BookingBills {

    private static final int ROUND = 100;

    private final OwedBookings owed;
    private final Locations locations;
    private final Tariffs tariffs;
    private final InstantSource clock;

    public BookingBills(OwedBookings owed, Locations locations, Tariffs tariffs, InstantSource clock) {
        this.owed = owed;
        this.locations = locations;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    public void round() {
        for (Owed one : owed.owed(ROUND)) {
            owed.settle(one.booking(), bill(one).orElse(null));
        }
    }

    /** Empty where there is no price: then nobody said which currency and tax. */
    private Optional<ChargeDetailRecord> bill(Owed one) {
        Booking booking = one.booking();
        return locations.findByEvse(booking.evse()).flatMap(location -> location.evse(booking.evse())
                .flatMap(evse -> tariff(location, evse, booking.period().from())
                        .map(tariff -> ChargeDetailRecord.of(
                                booking,
                                location.operator(),
                                when(one),
                                site(location, evse),
                                tariff,
                                Bill.of(new WattHours(BigDecimal.ZERO), tariff.price(), one.fees()),
                                clock.instant()))));
    }

    private Optional<Tariff> tariff(Location location, Evse evse, Instant start) {
        return evse.connectors().stream()
                .map(Connector::speed)
                .max(SpeedClass::compareTo)
                .flatMap(speed -> tariffs.at(location.area(), speed, start)
                        .or(() -> tariffs.at(location.area(), speed, clock.instant())));
    }

    /** From its start until it was given up; if that was before, only that moment. */
    private static Interval when(Owed one) {
        Instant from = one.booking().period().from();
        Instant end = one.endedAt();
        return end.isAfter(from) ? new Interval(from, end) : new Interval(end, end.plusSeconds(1));
    }

    private static Site site(Location location, Evse evse) {
        Place nowhere = new Place(evse.station(), location.id(), null, null, null);
        return new Site(nowhere, location.name(), location.address(), null, null);
    }
}
