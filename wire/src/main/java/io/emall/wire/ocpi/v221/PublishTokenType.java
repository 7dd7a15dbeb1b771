package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * Who may see an unpublished location (OCPI 2.2.1 mod_locations).
 *
 * @param type open list: AD_HOC_USER, APP_USER, OTHER, RFID
 */
public record PublishTokenType(
        @Length(max = 36) @Nullable String uid,
        @Nullable String type,
        @Length(max = 64) @Nullable String visualNumber,
        @Length(max = 64) @Nullable String issuer,
        @Length(max = 36) @Nullable String groupId) {}
