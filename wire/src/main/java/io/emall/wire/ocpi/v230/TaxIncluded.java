package io.emall.wire.ocpi.v230;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether prices include taxes (OCPI 2.3.0 mod_tariffs). */
public enum TaxIncluded {
    YES,
    NO,
    /** There are no taxes. */
    @JsonProperty("N/A")
    NOT_APPLICABLE
}
