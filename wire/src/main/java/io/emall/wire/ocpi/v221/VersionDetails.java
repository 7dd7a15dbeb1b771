package io.emall.wire.ocpi.v221;

import io.emall.wire.Size;
import java.util.List;

/**
 * The modules of a version (OCPI 2.2.1 version_information_endpoint).
 *
 * @param version open list, like 2.2.1
 */
public record VersionDetails(String version, @Size(min = 1) List<Endpoint> endpoints) {}
