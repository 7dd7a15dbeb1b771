package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpi.v221.CredentialsRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a party is reached and who it is (OCPI 2.3.0 credentials).
 *
 * @param token for requests to the party that sends this
 * @param url of the versions endpoint
 * @param roles one for each party on this platform; of a hub, the parties reached through it
 * @param hubPartyId country code and party id of the hub this is; absent when it is none
 */
public record Credentials(
        @Length(max = 64) String token,
        @Length(max = 255) String url,
        @Size(min = 1) List<CredentialsRole> roles,
        @Length(max = 5) @Nullable String hubPartyId) {}
