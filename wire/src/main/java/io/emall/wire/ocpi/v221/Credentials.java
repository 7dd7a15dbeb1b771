package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.util.List;

/**
 * How a party is reached and who it is (OCPI 2.2.1 credentials).
 *
 * @param token for requests to the party that sends this
 * @param url of the versions endpoint
 */
public record Credentials(
        @Length(max = 64) String token,
        @Length(max = 255) String url,
        @Size(min = 1) List<CredentialsRole> roles) {}
