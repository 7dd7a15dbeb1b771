package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.Credentials;
import io.emall.wire.ocpi.v221.Endpoint;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v221.Version;
import io.emall.wire.ocpi.v221.VersionDetails;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The CPMS as the eMSP knows it after the handshake.
 *
 * @param token what the eMSP presents to it
 */
record Peer(String token, String versionsUrl, Party party, List<Endpoint> endpoints) {
    private static final String VERSION = "2.2.1";

    /** The URL of a module, or an exception that names what the CPMS does not offer. */
    String url(String module, InterfaceRole role) {
        return endpoints.stream()
                .filter(e -> e.identifier().equals(module))
                .filter(e -> e.role() == role || module.equals("credentials"))
                .findFirst()
                .map(Endpoint::url)
                .orElseThrow(() -> new IllegalStateException("the CPMS has no endpoint " + module + " " + role));
    }

    Peer with(Credentials theirs) {
        var role = theirs.roles().getFirst();
        Party them = new Party(
                role.countryCode(), role.partyId(), role.businessDetails().name());
        return new Peer(theirs.token(), theirs.url(), them, endpoints);
    }

    /** Asks for its versions and, in 2.2.1, its endpoints. */
    static Peer discover(Client client, String versionsUrl, String token) {
        Answer versions = client.send("GET", versionsUrl, token, null);
        if (!versions.isSuccess()) {
            throw new IllegalStateException("GET versions: HTTP " + versions.http() + ", OCPI " + versions.code());
        }
        String url = StreamSupport.stream(versions.data().spliterator(), false)
                .map(v -> OcpiJson.MAPPER.treeToValue(v, Version.class))
                .filter(v -> v.version().equals(VERSION))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the CPMS does not speak " + VERSION))
                .url();
        VersionDetails details = client.send("GET", url, token, null).as(VersionDetails.class);
        return new Peer(token, versionsUrl, new Party("", "", ""), details.endpoints());
    }
}
