package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.OperatorId;
import java.time.Instant;

/**
 * A price as partners are shown it.
 *
 * @param changed when the content became what it is
 */
public record Offer(Tariff tariff, OperatorId operator, Instant changed) {

    /** The id partners know it by. */
    public String id() {
        return tariff.publicId();
    }
}
