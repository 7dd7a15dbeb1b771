package io.emall.cpms.core.battery;

import io.emall.cpms.core.partner.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a device is reached. A protocol says by itself which settings it needs ({@link DeviceProtocol#settings}), so that a
 * new protocol needs no change here.
 *
 * @param protocol the name of a {@link DeviceProtocol}
 * @param settings by {@link Setting#name}
 * @param secret what we present to the device; null for none
 */
public record DeviceConnection(
        String protocol,
        Map<String, String> settings,
        @Nullable Secret secret) {

    public DeviceConnection {
        settings = Map.copyOf(settings);
    }

    /** @throws IllegalArgumentException if it is not set */
    public String text(String setting) {
        String value = settings.get(setting);
        if (value == null) {
            throw new IllegalArgumentException(setting + " is not set");
        }
        return value;
    }

    /** @throws IllegalArgumentException if it is not set or no whole number */
    public int number(String setting) {
        return Integer.parseInt(text(setting));
    }

    public DeviceConnection with(@Nullable Secret other) {
        return new DeviceConnection(protocol, settings, other);
    }
}
