package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The type and limits of a variable. */
public record VariableCharacteristics(
        DataType dataType,
        boolean supportsMonitoring,
        @Length(max = 16) @Nullable String unit,
        @Nullable BigDecimal minLimit,
        @Nullable BigDecimal maxLimit,
        @Length(max = 1000) @Nullable String valuesList,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public VariableCharacteristics(DataType dataType, boolean supportsMonitoring) {
        this(dataType, supportsMonitoring, null, null, null, null, null);
    }
}
