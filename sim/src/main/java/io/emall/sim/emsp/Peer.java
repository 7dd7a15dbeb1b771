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
 * @param version the one both speak
 */
record Peer(String token, String versionsUrl, String version, Party party, List<Endpoint> endpoints) {
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
        return new Peer(theirs.token(), theirs.url(), version, them, endpoints);
    }

    /** Asks for its versions and for the endpoints of the first of ours that it speaks. */
    static Peer discover(Client client, String versionsUrl, String token, List<String> ours) {
        Answer versions = client.send("GET", versionsUrl, token, null);
        if (!versions.isSuccess()) {
            throw new IllegalStateException("GET versions: HTTP " + versions.http() + ", OCPI " + versions.code());
        }
        List<Version> theirs = StreamSupport.stream(versions.data().spliterator(), false)
                .map(v -> OcpiJson.MAPPER.treeToValue(v, Version.class))
                .toList();
        Version common = ours.stream()
                .flatMap(mine -> theirs.stream().filter(v -> v.version().equals(mine)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the CPMS speaks none of " + ours));
        VersionDetails details = client.send("GET", common.url(), token, null).as(VersionDetails.class);
        return new Peer(token, versionsUrl, common.version(), new Party("", "", ""), details.endpoints());
    }
}
