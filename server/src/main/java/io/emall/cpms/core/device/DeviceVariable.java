package io.emall.cpms.core.device;

import io.emall.cpms.core.message.Secrets;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a variable as its station reported it.
 *
 * @param attribute {@code Actual}, {@code Target}, {@code MinSet} or {@code MaxSet}
 * @param value null if it is a secret, or if the station did not say
 */
public record DeviceVariable(
        VariableAddress address,
        String attribute,
        @Nullable String value,
        Mutability mutability,
        @Nullable Limits limits) {
    public static final String ACTUAL = "Actual";

    /** Nobody reads secrets here, so they are not even kept. */
    public DeviceVariable {
        value = mutability == Mutability.WRITE_ONLY || isSecret(address) ? null : value;
    }

    /** What may be done with it. */
    public enum Mutability {
        READ_ONLY,
        READ_WRITE,
        WRITE_ONLY
    }

    /**
     * What kind of value it takes.
     *
     * @param values what may be chosen, separated by commas
     * @param monitorable whether the station can watch it
     */
    public record Limits(
            String dataType,
            @Nullable String unit,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String values,
            boolean monitorable) {}

    public boolean isSecret() {
        return isSecret(address);
    }

    public boolean isWritable() {
        return mutability != Mutability.READ_ONLY;
    }

    static boolean isSecret(VariableAddress address) {
        return Secrets.isSecret(address.where() + " " + address.what());
    }
}
