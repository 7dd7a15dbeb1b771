package io.emall.wire.ocpi.v221;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The later result of a command, sent to its response URL (OCPI 2.2.1 mod_commands). */
public record CommandResult(
        CommandResultType result, @Nullable List<DisplayText> message) {

    /** With the required fields only. */
    public CommandResult(CommandResultType result) {
        this(result, null);
    }
}
