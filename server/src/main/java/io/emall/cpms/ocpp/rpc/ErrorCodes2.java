package io.emall.cpms.ocpp.rpc;

/** The codes of OCPP-J 2.0.1 and 2.1 §4.3. */
record ErrorCodes2() implements ErrorCodes {

    @Override
    public String of(Fault fault) {
        return switch (fault) {
            case Fault.Envelope _ -> "RpcFrameworkError";
            case Fault.UnknownType _ -> "MessageTypeNotSupported";
            case Fault.UnknownAction _ -> "NotImplemented";
            case Fault.UnsupportedAction _ -> "NotSupported";
            case Fault.Forbidden _ -> "SecurityError";
            case Fault.Internal _ -> "InternalError";
            case Fault.Payload(var violation) ->
                switch (violation.kind()) {
                    case FORMATION -> "FormatViolation";
                    case PROPERTY -> "PropertyConstraintViolation";
                    case OCCURRENCE -> "OccurrenceConstraintViolation";
                    case TYPE -> "TypeConstraintViolation";
                };
        };
    }
}
