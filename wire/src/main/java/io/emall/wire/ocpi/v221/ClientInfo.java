package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.time.Instant;

/** Whether a party behind a hub is connected (OCPI 2.2.1 mod_hub_client_info). */
public record ClientInfo(
        @Length(max = 3) String partyId,
        @Length(max = 2) String countryCode,
        Role role,
        ConnectionStatus status,
        Instant lastUpdated) {}
