package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/**
 * Where a module of a version is (OCPI 2.2.1 version_information_endpoint).
 *
 * @param identifier open list, like locations
 */
public record Endpoint(
        String identifier,
        InterfaceRole role,
        @Length(max = 255) String url) {}
