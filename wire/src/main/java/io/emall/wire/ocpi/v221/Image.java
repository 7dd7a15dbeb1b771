package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Range;
import org.jspecify.annotations.Nullable;

/**
 * A picture on the web (OCPI 2.2.1 mod_locations).
 *
 * @param category open list, like OPERATOR
 * @param type file type, like png
 * @param width pixels
 * @param height pixels
 */
public record Image(
        @Length(max = 255) String url,
        String category,
        @Length(max = 4) String type,
        @Length(max = 255) @Nullable String thumbnail,
        @Range(min = 0, max = 99999) @Nullable Integer width,
        @Range(min = 0, max = 99999) @Nullable Integer height) {

    /** With the required fields only. */
    public Image(String url, String category, String type) {
        this(url, category, type, null, null, null);
    }
}
