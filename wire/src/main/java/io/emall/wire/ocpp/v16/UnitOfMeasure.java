package io.emall.wire.ocpp.v16;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The unit of a reading. */
public enum UnitOfMeasure {
    @JsonProperty("Wh")
    WH,
    @JsonProperty("kWh")
    KWH,
    @JsonProperty("varh")
    VARH,
    @JsonProperty("kvarh")
    KVARH,
    W,
    @JsonProperty("kW")
    KW,
    VA,
    @JsonProperty("kVA")
    KVA,
    @JsonProperty("var")
    VAR,
    @JsonProperty("kvar")
    KVAR,
    A,
    V,
    K,
    @JsonProperty("Celsius")
    CELSIUS,
    /** As the standard misspells it; stations send both. */
    @JsonProperty("Celcius")
    CELCIUS,
    @JsonProperty("Fahrenheit")
    FAHRENHEIT,
    @JsonProperty("Percent")
    PERCENT,
    /** For FREQUENCY (errata 3.84); missing in the standard's list. */
    @JsonProperty("Hertz")
    HERTZ
}
