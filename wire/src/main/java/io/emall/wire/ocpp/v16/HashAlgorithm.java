package io.emall.wire.ocpp.v16;

/** The algorithm of a hash. */
public enum HashAlgorithm {
    SHA256,
    SHA384,
    SHA512
}
