package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
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
        @Since("2.1") @Range(min = 1) @Nullable Integer maxElements,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public VariableCharacteristics(DataType dataType, boolean supportsMonitoring) {
        this(dataType, supportsMonitoring, null, null, null, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public VariableCharacteristics(
            DataType dataType,
            boolean supportsMonitoring,
            @Nullable String unit,
            @Nullable BigDecimal minLimit,
            @Nullable BigDecimal maxLimit,
            @Nullable String valuesList,
            @Nullable CustomData customData) {
        this(dataType, supportsMonitoring, unit, minLimit, maxLimit, valuesList, null, customData);
    }
}
