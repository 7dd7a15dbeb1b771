package io.emall.wire.ocpi.v221;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The immediate answer to a command (OCPI 2.2.1 mod_commands).
 *
 * @param timeout seconds until the result at the latest
 */
public record CommandResponse(
        CommandResponseType result, int timeout, @Nullable List<DisplayText> message) {

    /** With the required fields only. */
    public CommandResponse(CommandResponseType result, int timeout) {
        this(result, timeout, null);
    }
}
