package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.BusinessDetails;
import io.emall.wire.ocpi.v221.CredentialsRole;
import io.emall.wire.ocpi.v221.Role;

/** Who the eMSP is: its country (ISO 3166 alpha-2), its party id and its name. */
public record Party(String country, String id, String name) {

    CredentialsRole role() {
        return new CredentialsRole(Role.EMSP, new BusinessDetails(name), id, country);
    }
}
