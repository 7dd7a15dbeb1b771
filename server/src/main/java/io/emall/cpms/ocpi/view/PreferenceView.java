package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.preference.Preferences;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.wire.ocpi.v221.ChargingPreferences;
import java.math.BigDecimal;
import java.time.Instant;

/** Charging preferences from OCPI's words (mod_sessions); the same in all versions. */
public final class PreferenceView {

    private PreferenceView() {}

    /** @throws OcpiJson.Incomplete if the energy makes no sense */
    public static Preferences of(SessionId session, ChargingPreferences told, Instant at) {
        BigDecimal need = told.energyNeed();
        if (need != null && need.signum() <= 0) {
            throw new OcpiJson.Incomplete("energy_need must be more than zero");
        }
        return new Preferences(
                session,
                Preferences.Kind.valueOf(told.profileType().name()),
                told.departureTime(),
                need == null ? null : WattHours.ofKilo(need),
                Boolean.TRUE.equals(told.dischargeAllowed()),
                at);
    }
}
