package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * A text for people.
 *
 * @param language RFC 5646
 */
public record MessageContent(
        MessageFormat format,

        @Length(max = 512) @Length(since = "2.1", max = 1024)
        String content,

        @Length(max = 8) @Nullable String language,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public MessageContent(MessageFormat format, String content) {
        this(format, content, null, null);
    }
}
