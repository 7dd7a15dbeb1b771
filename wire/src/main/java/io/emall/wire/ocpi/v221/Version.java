package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/**
 * A version a party speaks, and where (OCPI 2.2.1 version_information_endpoint).
 *
 * @param version open list, like 2.2.1
 */
public record Version(String version, @Length(max = 255) String url) {}
