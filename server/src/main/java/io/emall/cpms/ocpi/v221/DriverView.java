package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.token.Driver;
import io.emall.wire.ocpi.v221.AuthMethod;
import io.emall.wire.ocpi.v221.CdrToken;
import java.util.Objects;

/** Who charged, in OCPI's words (mod_cdrs §CdrToken). */
final class DriverView {

    /** What stands where there is nothing to say (transport_and_format §No data available). */
    static final String NOT_AVAILABLE = "#NA";

    private DriverView() {}

    static CdrToken token(Driver driver) {
        return new CdrToken(
                Objects.requireNonNullElse(driver.countryCode(), ""),
                Objects.requireNonNullElse(driver.partyId(), ""),
                driver.token().value(),
                driver.tokenType(),
                Objects.requireNonNullElse(driver.contractId(), driver.token().value()));
    }

    static AuthMethod method(Driver driver) {
        return AuthMethod.valueOf(driver.method().name());
    }
}
