package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.location.Deviations;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.message.MessageLog;
import io.emall.cpms.core.monitoring.Monitors;
import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.profile.PowerReports;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.ocpp.block.Upkeep;
import java.time.InstantSource;

/** What the door needs of the house. */
public record DoorServices(
        StationDesks desks,
        Stations stations,
        SessionLedger ledger,
        FailedExchanges failures,
        MessageLog messages,
        KeyedHash hash,
        InstantSource clock,
        AlarmDesk alarms,
        Upkeep upkeep,
        SecurityDesk watch,
        DoorSecurity security,
        Newcomers newcomers,
        DeviceReader devices,
        Deviations deviations,
        PowerReports power,
        Monitors monitors) {}
