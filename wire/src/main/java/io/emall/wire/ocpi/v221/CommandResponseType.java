package io.emall.wire.ocpi.v221;

/** Whether a command is taken up (OCPI 2.2.1 mod_commands). */
public enum CommandResponseType {
    NOT_SUPPORTED,
    REJECTED,
    ACCEPTED,
    UNKNOWN_SESSION
}
