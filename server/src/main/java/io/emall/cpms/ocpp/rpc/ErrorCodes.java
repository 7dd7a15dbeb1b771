package io.emall.cpms.ocpp.rpc;

/** How a version spells what went wrong (P-13). */
sealed interface ErrorCodes permits ErrorCodes16, ErrorCodes2 {

    String of(Fault fault);
}
