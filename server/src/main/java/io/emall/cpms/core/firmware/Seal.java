package io.emall.cpms.core.firmware;

/**
 * A manufacturer's signature (OCPP 2.0.1 L01.FR.11: both or none).
 *
 * @param signature in base64
 * @param certificate with which it was signed, in PEM
 */
public record Seal(String signature, String certificate) {}
