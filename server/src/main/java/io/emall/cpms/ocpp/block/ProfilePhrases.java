package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.Capabilities;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.ocpp.rpc.StationConnection;
import java.time.Duration;
import java.util.Optional;

/** How one version says charging profiles; each method is {@link ProfileCommands}' of the same name. */
public interface ProfilePhrases {
    CommandOutcome set(StationConnection station, ChargingProfile profile);

    CommandOutcome clear(StationConnection station, ChargingProfile profile);

    ProfileCommands.Composite composite(StationConnection station, int evse, Duration span, RateUnit unit);

    ProfileCommands.Report report(StationConnection station);

    Optional<Capabilities> capabilities(StationConnection station);
}
