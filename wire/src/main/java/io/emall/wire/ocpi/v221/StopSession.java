package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/** Asks to stop a session (OCPI 2.2.1 mod_commands). */
public record StopSession(
        @Length(max = 255) String responseUrl,
        @Length(max = 36) String sessionId) {}
