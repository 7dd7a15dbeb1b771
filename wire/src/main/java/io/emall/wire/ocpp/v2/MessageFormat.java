package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;

/** How a text is written. */
public enum MessageFormat {
    ASCII,
    HTML,
    URI,
    UTF8,
    @Since("2.1")
    QRCODE
}
