package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/**
 * A text for people in one language (OCPI 2.2.1 types).
 *
 * @param language ISO 639-1
 */
public record DisplayText(
        @Length(max = 2) String language, @Length(max = 512) String text) {}
