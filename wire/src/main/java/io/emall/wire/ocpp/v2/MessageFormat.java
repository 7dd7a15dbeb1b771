package io.emall.wire.ocpp.v2;

/** How a text is written. */
public enum MessageFormat {
    ASCII,
    HTML,
    URI,
    UTF8
}
