package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationLedger;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Authoriser;
import io.emall.cpms.core.token.Grants;
import io.emall.cpms.core.unit.Uuids;
import java.time.InstantSource;

/** What every desk works with. */
public record DeskServices(
        Stations stations,
        Locations locations,
        StationLedger stationLedger,
        SessionLedger sessionLedger,
        Sessions sessions,
        Authoriser authoriser,
        Grants grants,
        Bookings bookings,
        Tariffs tariffs,
        Signals signals,
        Uuids uuids,
        InstantSource clock,
        SessionPolicy policy) {}
