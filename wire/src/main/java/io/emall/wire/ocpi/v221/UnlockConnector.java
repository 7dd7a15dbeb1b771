package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/** Asks to unlock a connector (OCPI 2.2.1 mod_commands). */
public record UnlockConnector(
        @Length(max = 255) String responseUrl,
        @Length(max = 36) String locationId,
        @Length(max = 36) String evseUid,
        @Length(max = 36) String connectorId) {}
