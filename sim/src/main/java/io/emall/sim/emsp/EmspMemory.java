package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.Endpoint;
import java.util.List;

/**
 * What a registered eMSP must not forget.
 *
 * @param port where it listens; the CPMS knows it
 * @param ownToken what the CPMS presents to it
 * @param theirToken what it presents to the CPMS
 * @param version the agreed one
 */
public record EmspMemory(
        int port,
        String ownToken,
        String theirToken,
        String theirVersionsUrl,
        String version,
        Party them,
        List<Endpoint> endpoints) {}
