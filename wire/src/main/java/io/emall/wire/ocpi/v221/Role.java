package io.emall.wire.ocpi.v221;

/** What a party does (OCPI 2.2.1 types). */
public enum Role {
    CPO,
    EMSP,
    HUB,
    NAP,
    NSP,
    OTHER,
    SCSP
}
